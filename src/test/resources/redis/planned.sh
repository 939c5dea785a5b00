#!/bin/sh
# planned.sh DIR NETWORK: what docs/redis.md says of planned work, done to a group that runs: another password without a client less, a
# rollout in the right order, and volumes that are replaced.
. "${0%/*}/pods.sh"

# other_than ORDINAL: another pod.
other_than() {
  printf '%s' "$((($1 + 1) % 3))"
}

kept() {
  [ "$(in_pod "$1" sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost: $2"
}

# with FILE HOST PORT COMMAND...: as a client that has the password in that file.
with() {
  password=$(cat "$1") at=$2 on=$3
  shift 3
  in_pod 0 env "REDISCLI_AUTH=$password" timeout 5 redis-cli -h "$at" -p "$on" "$@" </dev/null 2>/dev/null || true
}

# taken FILE: whether every server takes the password.
taken() {
  for server in 1 2 3; do
    for on in 6379 26379; do
      [ "$(with "$1" "$network$server" "$on" PING)" = PONG ] || return 1
    done
  done
}

# serve FILE COUNTER: a client of one connection, until DIR/done is there: what it wrote, a line each, and what came of it.
serve() {
  address=$(leads 0)
  {
    while [ ! -e "$dir/done" ]; do
      printf 'INCR %s\n' "$2"
      sleep 0.05
    done
  } | in_pod 0 env "REDISCLI_AUTH=$(cat "$1")" redis-cli -h "$address" >"$dir/served" 2>&1
}

# rolled ORDINAL: its pod is replaced, and the group is whole again.
rolled() {
  stopped "$1"
  up "$1"
  await "the group after pod $1" whole "$(other_than "$1")"
}

known() {
  for watcher in 0 1 2; do
    sentinel "$watcher" REPLICAS redis | grep -A 1 -x slave-priority | grep -qx 10 || return 1
  done
}

first_complains_alone() {
  whole 0 && return 1
  [ "$(grep -c FAULT "$dir/status")" = 1 ] && grep -q 'FAULT redis-0.*replica-priority 10' "$dir/status" && [ "$(master)" = redis-0 ]
}

for ordinal in 0 1 2; do
  up "$ordinal"
done
await 'the first group' whole 0
in_pod 0 sh /scripts/cli.sh SET key kept >/dev/null
[ "$(in_pod 0 sh /scripts/cli.sh WAIT 2 $((bound * 1000)))" = 2 ] || fail "the write reached no replica"

# Another password.
cp "$dir/secrets/password" "$dir/old"
printf 'an "other" \\ one with $(id) and é' >"$dir/new"
cp "$dir/new" "$dir/secrets/password"
serve "$dir/old" counter &
served=$!
in_pod 1 sh /scripts/password.sh use <"$dir/new" && fail "used before all accept it"
for ordinal in 0 1 2; do
  in_pod "$ordinal" sh /scripts/password.sh accept <"$dir/new" || fail "not accepted"
done
taken "$dir/new" || fail "the new password is refused"
for ordinal in 0 1 2; do
  in_pod "$ordinal" sh /scripts/password.sh use <"$dir/new" || fail "not used"
  in_pod "$ordinal" sh /scripts/password.sh use <"$dir/new" || fail "not used twice"
done
taken "$dir/old" || fail "the old password is refused already"
in_pod 0 sh /scripts/cli.sh CLIENT KILL TYPE replica >/dev/null
await 'the group that uses another password' whole 0
touch "$dir/done"
wait "$served"
grep -qvx '[0-9]*' "$dir/served" && fail "a client was refused: $(grep -vx '[0-9]*' "$dir/served" | head -n 1)"
[ -s "$dir/served" ] || fail "the client did nothing"
step "another password in use, and no client lost"

# Another image: the first pod leads when the others are replaced, and hands over when its turn comes.
stopped 0
up 0
await 'the group that another one leads' whole 1
leader=$(master)
[ "$leader" != redis-0 ] || fail "no hand-over"
in_pod 0 sh /scripts/cli.sh CONFIG SET replica-priority 10 >/dev/null
await 'the priority at every Sentinel' known
stopped "${leader#redis-}"
up "${leader#redis-}"
await 'the lead of the first pod' first_complains_alone
in_pod 0 sh /scripts/cli.sh CONFIG SET replica-priority 100 >/dev/null
await 'the group that the first pod leads' whole 0
for ordinal in 2 1; do
  rolled "$ordinal"
  [ "$(master)" = redis-0 ] || fail "$(master) leads, before it is the first pod's turn"
done
rolled 0
[ "$(master)" != redis-0 ] || fail "the first pod did not hand over"
kept 0 'a rollout'
step "rolled out, the first pod as the last master"

taken "$dir/new" || fail "the new password is refused after the rollout"
[ "$(with "$dir/old" "${network}1" 6379 PING)" != PONG ] || fail "the old password is still taken"
step "the old password is gone"

# Another storage class, or a volume that is lost: each pod with an empty one, the master's last.
leader=$(master)
for ordinal in 0 1 2; do
  [ "redis-$ordinal" != "$leader" ] || continue
  stopped "$ordinal"
  rm -rf "$dir/data$ordinal"
  up "$ordinal"
  await "the group with the new volume of pod $ordinal" whole "$(other_than "$ordinal")"
done
ordinal=${leader#redis-}
stopped "$ordinal"
rm -rf "$dir/data$ordinal"
up "$ordinal"
await 'the group with new volumes' whole "$(other_than "$ordinal")"
kept "$ordinal" 'new volumes'
step "kept on new volumes"
