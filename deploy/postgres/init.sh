#!/usr/bin/env bash
# Makes one database and one role per service; a role can open its own database alone.
# Runs once, when the data directory is empty. Passwords come from the environment.
set -euo pipefail

create() { # database, role, password
  psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
    -v database="$1" -v role="$2" -v password="$3" <<'SQL'
create role :"role" login password :'password';
create database :"database" owner :"role";
revoke connect on database :"database" from public;
SQL
}

create auth_db auth "${AUTH_DB_PASSWORD:?}"
create users_db users "${USERS_DB_PASSWORD:?}"
create influencer_db influencer "${INFLUENCER_DB_PASSWORD:?}"
create creative_db creative "${CREATIVE_DB_PASSWORD:?}"
create brand_db brand "${BRAND_DB_PASSWORD:?}"
create campaign_db campaign "${CAMPAIGN_DB_PASSWORD:?}"
create gigs_db gigs "${GIGS_DB_PASSWORD:?}"
create media_db media "${MEDIA_DB_PASSWORD:?}"
create analytics_db analytics "${ANALYTICS_DB_PASSWORD:?}"
create gateway_db gateway "${GATEWAY_DB_PASSWORD:?}"
