#!/bin/sh
# failover.sh DIR NETWORK: bootstrap, loss of the master's node, its return, a hand-over. LOG lines say what each Sentinel wrote down
# and when.
. "${0%/*}/pods.sh"

for ordinal in 0 1 2; do
  up "$ordinal"
done
await 'the first group' whole 0
first=$(master)
step "whole, master $first"
[ "$first" = redis-0 ] || fail "the first master is $first"
in_pod 0 sh /scripts/cli.sh SET key kept >/dev/null
[ "$(in_pod 0 sh /scripts/cli.sh WAIT 2 $((bound * 1000)))" = 2 ] || fail "the write reached no replica"
# Key and value in turn.
sentinel 1 MASTER redis | while read -r key && read -r value; do
  printf 'WATCHED %s=%s\n' "$key" "$value"
done

down 0
await 'another master' left 1 "${network}1"
step "replaced by $now"

up 0
await 'the group with its old node' whole 1
step "whole again, master $(master)"
[ "$(master)" != redis-0 ] || fail "the old master took over"
[ "$(in_pod 0 sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost"
step "kept"

await 'the readiness of the old node' in_pod 0 sh /scripts/check-redis.sh ready
await 'the life of its Sentinel' in_pod 0 sh /scripts/check-sentinel.sh
ordinal=$(master)
ordinal=${ordinal#redis-}
old=$(leads "$ordinal")
in_pod "$ordinal" sh /scripts/stop-redis.sh >"$dir/stop" || fail "hand-over"
step "$(cat "$dir/stop")"
await 'a third master' left 0 "$old"
step "after $old leads $now"
down "$ordinal"
[ "$(in_pod 0 sh /scripts/cli.sh -h "$now" GET key)" = kept ] || fail "the key is lost by the hand-over"
step "kept by it"
for pod in 0 1 2; do
  # The news reach the log once the other replicas follow.
  [ "$pod" = "$ordinal" ] ||
    await "the news at Sentinel $pod" grep -q "+switch-master redis $old 6379 $now 6379" "$dir/log-$pod-sentinel"
done
for ordinal in 0 1 2; do
  sed "s/^/LOG $ordinal /" "$dir/log-$ordinal-sentinel"
done
