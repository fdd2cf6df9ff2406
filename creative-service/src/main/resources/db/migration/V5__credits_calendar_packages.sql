-- People, as user-service tells (topic user.users): who can be credited, and under which name.
create table person (
  user_id uuid primary key,
  handle text,
  display_name text,
  active boolean not null,
  version bigint not null
);

-- Who did what on a reel. Shown only with the consent of the one who is credited.
create table reel_credit (
  credit_id uuid primary key,
  owner_id uuid not null references creative_profile on delete cascade,
  media_id uuid not null,
  credited_id uuid not null,
  profession text not null references profession,
  note text,
  status text not null check (status in ('PENDING', 'CONFIRMED', 'DECLINED')),
  version bigint not null,
  created_at timestamptz not null,
  decided_at timestamptz,
  unique (owner_id, media_id, credited_id, profession),
  check (credited_id <> owner_id)
);
create index reel_credit_of_person on reel_credit (credited_id, credit_id desc);
create index reel_credit_of_person_by_status on reel_credit (credited_id, status, credit_id desc);

-- What crew put into their calendar: once, or again and again by a rule (RFC 5545, local times).
create table calendar_entry (
  entry_id uuid primary key,
  user_id uuid not null references creative_profile on delete cascade,
  kind text not null check (kind in ('UNAVAILABLE', 'TENTATIVE', 'AVAILABLE')),
  starts_at timestamp not null,
  ends_at timestamp not null,
  time_zone text not null,
  rule text,
  except_days date[] not null,
  note text,
  version bigint not null,
  created_at timestamptz not null,
  check (starts_at < ends_at)
);
create index calendar_entry_of_user on calendar_entry (user_id, entry_id desc);

-- An address under which calendar programs read when somebody is taken; only its hash is kept.
create table calendar_link (
  user_id uuid primary key references creative_profile on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null
);

-- Work that somebody may be bound to soon: an offer on the table, as gig-service told it (topic
-- gig.applications). A delivery that waits for its approval is tentative too.
create table open_offer (
  application_id uuid primary key,
  worker_id uuid not null,
  since timestamptz not null,
  due_at timestamptz,
  expires_at timestamptz not null,
  on_table boolean not null,
  version bigint not null
);
create index open_offer_on_table on open_offer (worker_id) where on_table;
alter table commitment add column tentative boolean not null default false;

alter table offer
  -- The lowest price asked, of all packages.
  add column price_from bigint,
  add column revisions integer check (revisions between 0 and 20),
  add column packages jsonb not null default '[]';
update offer set price_from = price_amount;
alter table offer alter column price_from set not null;
