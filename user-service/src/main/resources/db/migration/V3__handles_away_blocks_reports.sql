alter table users add column erased boolean not null default false;

-- Several times away, past ones included. The columns away_from and away_to are read no more; they
-- stay until no older version of this service runs.
alter table users add column away_periods jsonb not null default '[]';
update users set away_periods = jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'from', away_from, 'to', away_to))
  where away_from is not null;

-- Answers "whose handle starts with".
create index users_handle_prefix on users ((lower(handle)) collate "C");

-- Every handle that nobody else may take: those in use, and for a while those given up.
create table handle (
  -- In lower case.
  handle_key text primary key,
  user_id uuid not null,
  -- Null while it is in use.
  kept_until timestamptz
);
create index handle_user on handle (user_id);
insert into handle (handle_key, user_id) select lower(handle), id from users;

create table handle_change (
  id uuid primary key,
  user_id uuid not null,
  old_handle text not null,
  new_handle text not null,
  changed_at timestamptz not null
);
create index handle_change_user on handle_change (user_id, changed_at desc);

-- Who does not want to deal with whom. Lifted ones stay: their version goes on.
create table user_block (
  id uuid primary key,
  blocker_id uuid not null,
  blocked_id uuid not null,
  active boolean not null,
  blocked_at timestamptz not null,
  version bigint not null,
  unique (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index user_block_list on user_block (blocker_id, blocked_at desc, id desc) where active;
create index user_block_blocked on user_block (blocked_id) where active;

create table user_report (
  id uuid primary key,
  subject_id uuid not null,
  -- Null when the reporter was erased.
  reporter_id uuid,
  reason text not null check (reason in
    ('SPAM', 'HARASSMENT', 'IMPERSONATION', 'FRAUD', 'INAPPROPRIATE_CONTENT', 'OTHER')),
  text text check (length(text) <= 2000),
  status text not null check (status in ('OPEN', 'UPHELD', 'DISMISSED')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  note text check (length(note) <= 2000),
  version bigint not null,
  check ((status = 'OPEN') = (decided_at is null))
);
create unique index user_report_open on user_report (reporter_id, subject_id) where status = 'OPEN';
create index user_report_queue on user_report (status, id);
create index user_report_reporter on user_report (reporter_id);
create index user_report_subject on user_report (subject_id);

-- Which items of a role's profile are there, as the owning service tells.
create table profile_item (
  user_id uuid not null,
  -- A role, or ACCOUNT.
  role text not null,
  -- The profile or brand it comes from.
  source_id uuid not null,
  items jsonb not null,
  version bigint not null,
  primary key (user_id, role, source_id)
);
create index profile_item_source on profile_item (role, source_id);
