#!/usr/bin/env bash
# Writes .env with fresh random secrets for docker compose; refuses to overwrite one.
set -euo pipefail
cd "$(dirname "$0")/.."
[ ! -e .env ] || { echo "make-env: .env is there already; remove it first" >&2; exit 1; }
umask 077
random() { head -c "$1" /dev/urandom | base64 | tr -d '\n=' | tr '+/' 'ab'; }
while IFS= read -r line; do
  case "$line" in
    AUTH_KEY_ENCRYPTION_KEY= | ADDRESS_KEY= | WEB_SESSION_KEY=) echo "${line}$(head -c 32 /dev/urandom | base64 | tr -d '\n')" ;;
    *_PASSWORD= | *_SECRET= | *_KEY=) echo "${line}$(random 33)" ;;
    *) echo "$line" ;;
  esac
done < .env.example > .env
echo "make-env: wrote .env"
