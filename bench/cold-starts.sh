#!/usr/bin/env bash
# cold-starts.sh [STARTS] [REQUESTS] [SERVICE]
#
# Cold starts of one extracted service, each met by many first requests at once: the situation in which a
# service on virtual threads, started from its fat jar, could hang for good. Needs a running local stack
# (./crewcall up -d) for its servers and settings; the service under test is a second instance on ports of
# its own. Prints one line per start, and in the end how many requests were answered, late or never.
set -euo pipefail
starts=${1:-50} requests=${2:-40} service=${3:-user-service}
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
base=${CREWCALL_HOME:-$root}
app=$base/.crewcall/apps/$service
# shellcheck source=.mvn/find-jdk.sh
. "$root/.mvn/find-jdk.sh"
JAVA_HOME=$(find_jdk)
port=28082 management=28182
jar=$app/$service.jar
[ -f "$jar" ] || { echo "cold-starts: no extracted $service in $app; run ./crewcall up -d first" >&2; exit 1; }
out=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$out"' EXIT

hung=0 answered=0 refused=0
for ((i = 1; i <= starts; i++)); do
  "$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dspring.profiles.active=local \
    -Dcrewcall.home="$base" -jar "$jar" --server.port=$port --management.server.port=$management >"$out/log" 2>&1 &
  pid=$!
  began=$(date +%s%N)
  # The very first moment at which the port accepts.
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || { tail -n 20 "$out/log" >&2; echo "cold-starts: start $i died" >&2; exit 1; }
    sleep 0.02
  done
  up=$(( ($(date +%s%N) - began) / 1000000 ))
  curls=()
  for ((k = 1; k <= requests; k++)); do
    curl -s -o /dev/null -m 20 -w '%{http_code}\n' "http://127.0.0.1:$port/api/v1/users/by-handle/nobody$k" >"$out/$k" &
    curls+=($!)
  done
  for one in "${curls[@]}"; do wait "$one" || true; done
  good=$(cat "$out"/[0-9]* | grep -c -E '^(404|200)$' || true)
  never=$(cat "$out"/[0-9]* | grep -c '^000$' || true)
  answered=$((answered + good)) hung=$((hung + never)) refused=$((refused + requests - good - never))
  printf 'start %2d: listening after %5d ms, %d of %d answered, %d without an answer\n' "$i" "$up" "$good" "$requests" "$never"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
  pid=
done
echo "total: $answered answered, $refused with another status, $hung without an answer within 20 s"
[ "$hung" -eq 0 ]
