-- Categories are edited by admins too. What one of them has edited is theirs: a newer file leaves
-- it alone. version is the whole list's, grows with every change and is the ETag.
alter table reference_data add column file_version integer not null default 0;
update reference_data set file_version = version;
alter table category add column edited boolean not null default false;
alter table category_alias
  add column said text,
  -- What is equal for all spellings of one word.
  add column word_key text not null generated always as (replace(alias, '-', '')) stored;
update category_alias set said = alias;
alter table category_alias alter column said set not null;
create index category_alias_key on category_alias (word_key);

create table category_change (
  change_id uuid primary key,
  version integer not null unique,
  changed_by uuid not null,
  changed_at timestamptz not null,
  note text,
  request jsonb not null
);

-- Where figures come from: what the owner says, or what the platform itself told.
alter table post
  add column basis text not null default 'SELF_DECLARED' check (basis in ('SELF_DECLARED', 'PLATFORM')),
  add column platform_post_id text,
  add check ((basis = 'PLATFORM') = (platform_post_id is not null));
create unique index post_of_platform on post (user_id, platform, platform_post_id)
  where platform_post_id is not null;
alter table follower_history
  add column basis text not null default 'SELF_DECLARED' check (basis in ('SELF_DECLARED', 'PLATFORM'));

-- The consent of an influencer to read an account of theirs. Secrets are sealed (AES-GCM).
create table platform_connection (
  user_id uuid not null references influencer_profile on delete cascade,
  platform text not null check (platform in ('INSTAGRAM', 'YOUTUBE')),
  status text not null check (status in ('CONNECTING', 'CONNECTED', 'REFUSED')),
  sealed_code bytea,
  sealed_access_token bytea,
  sealed_refresh_token bytea,
  token_expires_at timestamptz,
  account_id text,
  -- Where the reading of posts goes on after it was cut short.
  page text,
  next_sync_at timestamptz not null,
  claim uuid,
  claimed_until timestamptz,
  failures integer not null,
  problem text,
  synced_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  primary key (user_id, platform),
  -- One account speaks for one person.
  unique (platform, account_id)
);
create index platform_connection_due on platform_connection (next_sync_at) where status <> 'REFUSED';

-- Who asked for a consent, between leaving for the platform and coming back.
create table connection_request (
  state_hash bytea primary key,
  user_id uuid not null,
  platform text not null,
  expires_at timestamptz not null
);
create index connection_request_expiry on connection_request (expires_at);

-- Calls made to a platform on a day (UTC), of all instances together.
create table platform_quota (
  platform text not null,
  day date not null,
  used integer not null,
  primary key (platform, day)
);
