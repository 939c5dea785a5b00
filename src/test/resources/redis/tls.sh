#!/bin/sh
# tls.sh DIR NETWORK: a group in clear is switched to TLS (DIR/scripts and DIR/tls hold the scripts of both), loses its master's node,
# hands over, is given another certificate of another CA, and forgets the old CA, all with DNS silent.
. "${0%/*}/pods.sh"

# authority NAME: a CA, as the service CA is one.
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$1" \
    -keyout "$dir/$1.key" -out "$dir/$1.crt" 2>/dev/null
}

# issue NUMBER CA TRUSTED...: the volume as the kubelet exchanges it when OpenShift has made certificate NUMBER for the headless Service.
issue() {
  volume=$dir/certs/..$1
  number=$1 ca=$dir/$2
  shift 2
  mkdir -p "$volume"
  printf 'subjectAltName=DNS:redis-headless.datalyptica.svc.cluster.local,DNS:*.redis-headless.datalyptica.svc.cluster.local\n' >"$dir/names"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=redis-headless.datalyptica.svc \
    -keyout "$volume/tls.key" -out "$dir/request" 2>/dev/null
  openssl x509 -req -in "$dir/request" -CA "$ca.crt" -CAkey "$ca.key" -set_serial "$number" -days 1 \
    -extfile "$dir/names" -out "$volume/tls.crt" 2>/dev/null
  for trusted in "$@"; do
    cat "$dir/$trusted.crt"
  done >"$volume/service-ca.crt"
  ln -sfn "..$number" "$dir/certs/..new"
  mv -T "$dir/certs/..new" "$dir/certs/..data"
  for name in tls.crt tls.key service-ca.crt; do
    ln -sf "..data/$name" "$dir/certs/$name"
  done
}

host() {
  printf 'redis-%s.redis-headless.datalyptica.svc.cluster.local' "$1"
}

# shown FROM ORDINAL PORT CHECK...: the number of the certificate that a client in pod FROM is shown and accepts.
shown() {
  from=$1 to=$(host "$2") at=$3
  shift 3
  in_pod "$from" timeout 5 openssl s_client -connect "$to:$at" "$@" -verify_return_error -CAfile /certs/service-ca.crt \
    </dev/null 2>/dev/null | openssl x509 -noout -serial 2>/dev/null || true
}

# all_show NUMBER: whether every server shows that certificate to a client of the next pod.
all_show() {
  for server in 0 1 2; do
    for on in 6379 26379; do
      [ "$(shown $(((server + 1) % 3)) "$server" "$on" -verify_hostname "$(host "$server")")" = "serial=0$1" ] || return 1
    done
  done
}

runs() {
  for server in 0 1 2; do
    in_pod "$server" sh /scripts/cli.sh INFO server | grep run_id
  done
}

kept() {
  [ "$(in_pod "$1" sh /scripts/cli.sh GET key)" = kept ] || fail "the key is lost: $2"
}

authority first
authority second
issue 1 first first

for ordinal in 0 1 2; do
  up "$ordinal"
done
await 'the group in clear' whole 0
in_pod 0 sh /scripts/cli.sh SET key kept >/dev/null
[ "$(in_pod 0 sh /scripts/cli.sh WAIT 2 $((bound * 1000)))" = 2 ] || fail "the write reached no replica"
step "in clear"

for ordinal in 0 1 2; do
  down "$ordinal"
done
cp "$dir"/tls/* "$dir/scripts"
for ordinal in 0 1 2; do
  up "$ordinal"
done
await 'the group with TLS' whole 0
kept 0 'switching TLS on'
step "with TLS, master $(master)"

all_show 1 || fail "a certificate that a client refuses"
[ -z "$(in_pod 1 timeout 5 redis-cli -h "$(host 0)" PING </dev/null 2>/dev/null)" ] || fail "answers in clear"
[ -z "$(shown 1 0 6379 -verify_ip "${network}1")" ] || fail "an address is in the certificate"
step "names are verified, addresses are not, and nothing is said in clear"

ordinal=$(master)
ordinal=${ordinal#redis-}
other=$(((ordinal + 1) % 3))
down "$ordinal"
await 'another master' left "$other" "$(host "$ordinal")"
step "replaced by $now"
up "$ordinal"
await 'the group with its old node' whole "$other"
kept "$ordinal" 'a lost node'
step "whole again, master $(master)"

ordinal=$(master)
ordinal=${ordinal#redis-}
other=$(((ordinal + 1) % 3))
stopped "$ordinal"
step "$(cat "$dir/stop")"
await 'a third master' left "$other" "$(host "$ordinal")"
up "$ordinal"
await 'the group after a hand-over' whole "$other"
kept "$ordinal" 'a hand-over'
step "whole after a hand-over"

before=$(runs)
issue 2 second first second
await 'the renewed certificate' all_show 2
await 'the group with the renewed certificate' whole 0
[ "$(runs)" = "$before" ] || fail "a Redis was started again"
step "renewed without a restart of Redis"

issue 3 second second
await 'the certificate of the new CA alone' all_show 3
ordinal=$(master)
in_pod "${ordinal#redis-}" sh /scripts/cli.sh CLIENT KILL TYPE replica >/dev/null
await 'the group that trusts the new CA alone' whole 0
[ "$(runs)" = "$before" ] || fail "a Redis was started again for its CA"
kept 0 'a new CA'
step "trusts the new CA alone"
