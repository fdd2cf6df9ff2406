#!/usr/bin/env bash
# What the gateway's limits cost: throughput with them (shared over PostgreSQL) to without, in one run.
#   bench/gateway-limits.sh [-Drequests=4000 -Drounds=12]
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
export JAVA_HOME
./mvnw -q -B -pl gateway -Djacoco.skip -Dspotless.check.skip test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec "$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC -Dlogging.level.root=error "-Dcrewcall.root=$PWD" "$@" \
  -cp "gateway/target/test-classes:gateway/target/classes:$(cat gateway/target/bench.classpath)" \
  io.crewcall.gateway.LimitsBench
