#!/bin/sh
# pods.sh DIR: three pods of one group as network namespaces, each with the address of its Service, running the rendered scripts in
# DIR/scripts as their containers would. Bootstrap, loss of the master's node, its return. Runs in user, network and mount
# namespaces of its own (unshare), so it needs no privilege and leaves nothing behind.
set -eu
dir=$1
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

# agreed ORDINAL SECONDS: waits until the group is whole, as that pod sees it.
agreed() {
  end=$(($(date +%s) + $2))
  until in_pod "$1" sh /scripts/status.sh >"$dir/status" 2>&1; do
    [ "$(date +%s)" -lt "$end" ] || {
      cat "$dir/status"
      fail "not whole within $2 s"
    }
    sleep 0.5
  done
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
agreed 0 60
first=$(master)
step "whole, master $first"
[ "$first" = redis-0 ] || fail "the first master is $first"
in_pod 0 sh /scripts/cli.sh SET key kept >/dev/null
[ "$(in_pod 0 sh /scripts/cli.sh WAIT 2 5000)" = 2 ] || fail "the write reached no replica"

down 0
end=$(($(date +%s) + 40))
while :; do
  now=$(in_pod 1 sh /scripts/cli.sh -p 26379 SENTINEL GET-MASTER-ADDR-BY-NAME redis | head -n 1)
  [ "$now" = 10.77.100.1 ] || break
  [ "$(date +%s)" -lt "$end" ] || fail "nobody replaced the master within 40 s"
  sleep 0.2
done
step "replaced by $now"

up 0
agreed 1 60
step "whole again, master $(master)"
[ "$(master)" != redis-0 ] || fail "the old master took over"
[ "$(in_pod 0 sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost"
step "kept"

in_pod 0 sh /scripts/check-redis.sh ready || fail "not ready"
in_pod 0 sh /scripts/check-sentinel.sh || fail "Sentinel not alive"
ordinal=$(master)
in_pod "${ordinal#redis-}" sh /scripts/stop-redis.sh >"$dir/stop" || fail "hand-over"
step "$(cat "$dir/stop")"
