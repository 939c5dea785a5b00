#!/bin/sh
# shellcheck shell=sh disable=SC2034,SC2154
# Sourced by a scenario (SCENARIO.sh DIR NETWORK): three pods of one group as network namespaces, each with the address of its Service
# in NETWORK ("10.77.100." or "fd77::100:"), running the rendered scripts in DIR/scripts as their containers would, with a PID
# namespace each, and a kubelet that starts what has ended again. A scenario runs in user, network and mount namespaces of its own
# (unshare), so it needs no privilege and leaves nothing behind. STEP lines say what came to be.
#
# DIR/hosts is what DNS answers. A pod that has made a hosts file of its own (TLS) has that instead, and a name server that takes every
# question and answers none. DIR/certs, if there is one, is the volume with the certificate.
set -eu
dir=$1 network=$2
# Seconds after which something counts as hung. Nothing is promised by it: a busy machine may take its time, and a failed election
# is tried again after twice the failover timeout. What happened, and when, is asked of the servers.
bound=600
root=$dir/root
contained="--pid --fork --kill-child"
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

step() {
  printf 'STEP %s\n' "$*"
}

fail() {
  step "FAILED $*"
  tail -n 15 "$dir"/log-* || true
  exit 1
}

# enter ORDINAL FLAG COMMAND...: becomes a process in the namespaces and with the mounts of a container of that pod.
enter() {
  pod=$1 flag=$2
  shift 2
  # shellcheck disable=SC2016
  exec ip netns exec "p$pod" unshare --mount $flag sh -c '
    root=$1 dir=$2 pod=$3
    shift 3
    for volume in scripts secrets certs; do
      [ ! -d "$dir/$volume" ] || mount --bind "$dir/$volume" "$root/$volume"
    done
    mount --bind "$dir/data$pod" "$root/data"
    mount --bind "$dir/run$pod" "$root/run/redis"
    if [ -s "$dir/run$pod/hosts" ]; then
      mount --bind "$dir/run$pod/hosts" "$root/etc/hosts"
      mount --bind "$dir/resolv.conf" "$root$(readlink -f /etc/resolv.conf)"
    fi
    exec chroot "$root" env -i PATH="'"$path"'" POD_NAME="redis-$pod" "$@"' sh "$root" "$dir" "$pod" "$@"
}

# in_pod ORDINAL COMMAND...: runs it there and waits, as "oc exec" does.
in_pod() {
  into=$1
  shift
  (enter "$into" "" "$@")
}

# up ORDINAL: a new pod with an empty memory volume, and the volume it had.
up() {
  pod_up=$1
  rm -rf "$dir/run$pod_up"
  mkdir -p "$dir/run$pod_up" "$dir/data$pod_up"
  ip netns add "p$pod_up"
  ip link add "v$pod_up" type veth peer name eth0 netns "p$pod_up"
  ip link set "v$pod_up" master br0 up
  case $network in
    *:) ip -n "p$pod_up" addr add "$network$((pod_up + 1))/32" dev eth0 nodad ;;
    *) ip -n "p$pod_up" addr add "$network$((pod_up + 1))/16" dev eth0 ;;
  esac
  ip -n "p$pod_up" link set lo up
  ip -n "p$pod_up" link set eth0 address "02:00:00:00:00:0$pod_up" up
  # Where the name server is that answers nobody.
  case $network in
    *:) ;;
    *) ip -n "p$pod_up" neigh add 10.77.0.53 lladdr 02:00:00:00:00:53 dev eth0 ;;
  esac
  in_pod "$pod_up" sh /scripts/prepare.sh
  for server in redis sentinel; do
    [ -f "$dir/scripts/start-$server.sh" ] || continue
    kubelet "$pod_up" "$server" >>"$dir/log-$pod_up-$server" 2>&1 &
    eval "${server}_$pod_up=$!"
  done
}

# kubelet ORDINAL SERVER: that container, again whenever it ends.
kubelet() {
  container=
  trap 'kill -9 $container; exit' TERM
  while :; do
    (enter "$1" "$contained" sh "/scripts/start-$2.sh") &
    container=$!
    wait "$container" || true
  done
}

# down ORDINAL: its node loses power: first the network, then everything else.
down() {
  ip link del "v$1"
  eval "ends=\"\$redis_$1 \${sentinel_$1-}\""
  # shellcheck disable=SC2086
  { kill $ends && wait $ends; } || true
  ip netns del "p$1"
}

# stopped ORDINAL: its pod is deleted: it hands over, then everything ends.
stopped() {
  in_pod "$1" sh /scripts/stop-redis.sh >"$dir/stop" || fail "hand-over"
  down "$1"
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

mkdir -p "$root/scripts" "$root/secrets" "$root/certs" "$root/data" "$root/run/redis" "$root/tmp"
for name in usr bin lib lib64 sbin etc dev; do
  if [ -d "/$name" ]; then
    mkdir -p "$root/$name"
    mount --rbind "/$name" "$root/$name"
  fi
done
for ordinal in 0 1 2; do
  printf '%s redis-%s.datalyptica.svc.cluster.local\n' "$network$((ordinal + 1))" "$ordinal"
done >"$dir/hosts"
mount --bind "$dir/hosts" "$root/etc/hosts"
printf 'nameserver 10.77.0.53\n' >"$dir/resolv.conf"
mkdir -p "$dir/netns"
mount -t tmpfs tmpfs /run
mkdir -p /run/netns
ip link set lo up
ip link add br0 type bridge
ip link set br0 up

