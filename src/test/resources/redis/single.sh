#!/bin/sh
# single.sh DIR NETWORK: the data of one Redis without Sentinel moves to another volume, as docs/redis.md says.
. "${0%/*}/pods.sh"

up 0
await 'Redis' in_pod 0 sh /scripts/check-redis.sh ready
in_pod 0 sh /scripts/cli.sh SET key kept >/dev/null
in_pod 0 sh /scripts/cli.sh --rdb - >"$dir/redis.rdb"
down 0
rm -rf "$dir/data0"
up 0
await 'the empty Redis' in_pod 0 sh /scripts/check-redis.sh ready
[ -z "$(in_pod 0 sh /scripts/cli.sh GET key)" ] || fail "the volume is not new"
before=$(in_pod 0 sh /scripts/cli.sh INFO server | grep run_id)
in_pod 0 sh -c 'cat > /data/redis/dump.rdb' <"$dir/redis.rdb"
in_pod 0 sh -c 'rm -rf /data/redis/appendonlydir; sh /scripts/cli.sh SHUTDOWN NOSAVE'
again() {
  after=$(in_pod 0 sh /scripts/cli.sh INFO server 2>/dev/null | grep run_id) && [ "$after" != "$before" ] && in_pod 0 sh /scripts/check-redis.sh ready
}
await 'the next life of Redis' again
[ "$(in_pod 0 sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost"
step "moved"

# It is in the append-only file again, if the group has one.
appended() {
  [ "$(in_pod 0 sh /scripts/cli.sh CONFIG GET appendonly | tail -n 1)" = yes ]
}
if [ "$(in_pod 0 sh -c '. /scripts/group.sh; printf %s "$PERSISTENCE"')" = aof ]; then
  await 'the append-only file' appended
fi
down 0
up 0
await 'Redis after its node was lost' in_pod 0 sh /scripts/check-redis.sh ready
[ "$(in_pod 0 sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost by the next start"
step "kept"
