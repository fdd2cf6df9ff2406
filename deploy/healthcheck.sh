#!/usr/bin/env bash
# healthcheck.sh PORT: succeeds when the process says that it is ready. Needs nothing but bash.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
