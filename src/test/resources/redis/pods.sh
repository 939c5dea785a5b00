#!/bin/sh
# pods.sh DIR: three pods of one group as network namespaces, each with the address of its Service, running the rendered scripts in
# DIR/scripts as their containers would. Bootstrap, loss of the master's node, its return, a hand-over. Runs in user, network and
# mount namespaces of its own (unshare), so it needs no privilege and leaves nothing behind. STEP lines say what came to be, LOG
# lines what each Sentinel wrote down and when.
set -eu
dir=$1
# Seconds after which something counts as hung. Nothing is promised by it: a busy machine may take its time, and a failed election
# is tried again after twice the failover timeout. What happened, and when, is asked of the servers.
bound=600
root=$dir/root
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

step() {
  printf 'STEP %s\n' "$*"
}

fail() {
  step "FAILED $*"
  tail -n 15 "$dir"/log-* || true
  exit 1
}

# in_pod ORDINAL COMMAND...: in the namespaces and with the mounts of a container of that pod.
in_pod() {
  pod=$1
  shift
  ip netns exec "p$pod" unshare --mount sh -c '
    root=$1 dir=$2 pod=$3
    shift 3
    mount --bind "$dir/scripts" "$root/scripts"
    mount --bind "$dir/secrets" "$root/secrets"
    mount --bind "$dir/data$pod" "$root/data"
    mount --bind "$dir/run$pod" "$root/run/redis"
    exec chroot "$root" env -i PATH="'"$path"'" POD_NAME="redis-$pod" "$@"' sh "$root" "$dir" "$pod" "$@"
}

# up ORDINAL: a new pod with an empty memory volume, and the volume it had.
up() {
  pod_up=$1
  rm -rf "$dir/run$pod_up"
  mkdir -p "$dir/run$pod_up" "$dir/data$pod_up"
  ip netns add "p$pod_up"
  ip link add "v$pod_up" type veth peer name eth0 netns "p$pod_up"
  ip link set "v$pod_up" master br0 up
  ip -n "p$pod_up" addr add "10.77.100.$((pod_up + 1))/16" dev eth0
  ip -n "p$pod_up" link set lo up
  ip -n "p$pod_up" link set eth0 address "02:00:00:00:00:0$pod_up" up
  in_pod "$pod_up" sh /scripts/prepare.sh
  in_pod "$pod_up" sh /scripts/start-redis.sh >>"$dir/log-$pod_up-redis" 2>&1 &
  eval "redis_$pod_up=$!"
  in_pod "$pod_up" sh /scripts/start-sentinel.sh >>"$dir/log-$pod_up-sentinel" 2>&1 &
  eval "sentinel_$pod_up=$!"
}

# down ORDINAL: its node loses power: first the network, then everything else.
down() {
  ip link del "v$1"
  eval "kill -9 \$redis_$1 \$sentinel_$1" || true
  ip netns del "p$1"
}

# await WHAT COMMAND...: asks until the command succeeds.
await() {
  what=$1
  shift
  end=$(($(date +%s) + bound))
  until "$@"; do
    [ "$(date +%s)" -lt "$end" ] || fail "$what: not within $bound s"
    sleep 0.2
  done
}

# whole ORDINAL: whether the group is, as that pod sees it.
whole() {
  in_pod "$1" sh /scripts/status.sh >"$dir/status" 2>&1
}

# sentinel ORDINAL COMMAND...
sentinel() {
  asked=$1
  shift
  in_pod "$asked" sh /scripts/cli.sh -p 26379 SENTINEL "$@"
}

# leads ORDINAL: the address that the Sentinel there sends clients to.
leads() {
  sentinel "$1" GET-MASTER-ADDR-BY-NAME redis | head -n 1
}

# left ORDINAL ADDRESS: whether the Sentinel there sends clients elsewhere than to that address.
left() {
  now=$(leads "$1")
  [ -n "$now" ] && [ "$now" != "$2" ]
}

master() {
  while read -r kind host role rest; do
    [ "$kind $role" != "redis role=master" ] || printf '%s\n' "${host%%.*}"
  done <"$dir/status"
}

mkdir -p "$root/scripts" "$root/secrets" "$root/data" "$root/run/redis" "$root/tmp"
for name in usr bin lib lib64 sbin etc dev; do
  if [ -d "/$name" ]; then
    mkdir -p "$root/$name"
    mount --rbind "/$name" "$root/$name"
  fi
done
for ordinal in 0 1 2; do
  printf '10.77.100.%s redis-%s.datalyptica.svc.cluster.local\n' "$((ordinal + 1))" "$ordinal"
done >"$dir/hosts"
mount --bind "$dir/hosts" "$root/etc/hosts"
mkdir -p "$dir/netns"
mount -t tmpfs tmpfs /run
mkdir -p /run/netns
ip link set lo up
ip link add br0 type bridge
ip link set br0 up

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
await 'another master' left 1 10.77.100.1
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
