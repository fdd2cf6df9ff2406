-- An address is unique among accounts that have shown to own it; see docs/adr/0015.
alter table account drop constraint account_email_unique;
alter table account drop constraint account_handle_unique;
alter table account drop constraint account_handle_form;
alter table account add column email_verified_at timestamptz;
alter table account add column password_changed_at timestamptz;
alter table account add column deactivated_at timestamptz;
alter table account add column deactivated_by text check (deactivated_by in ('OWNER', 'ADMINISTRATOR'));
alter table account add column deactivation_reason text;
alter table account add column erased_at timestamptz;
alter table account add constraint account_deactivation
  check ((deactivated_at is null) = (deactivated_by is null));
alter table account add constraint account_handle_form
  check (handle ~ '^[a-z0-9._]{3,30}$' or (erased_at is not null and handle ~ '^deleted-[0-9a-f]{8}$'));
create unique index account_handle_unique on account (handle) where erased_at is null;
create index account_handle_prefix on account (handle text_pattern_ops);
create unique index account_verified_email on account (email) where email_verified_at is not null;
create index account_email on account (email);

-- Administrators are made by configuration or by each other: their addresses are known to be right.
update account a set email_verified_at = registered_at
where exists (select from account_role r where r.account_id = a.id and r.role = 'ADMIN');

-- What proves that somebody reads an address: once, for a while, with few attempts.
create table one_time_code (
  purpose text not null check (purpose in ('EMAIL_VERIFICATION', 'PASSWORD_RESET',
    'EMAIL_CHANGE_NEW', 'EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_STOP')),
  account_id uuid not null references account (id) on delete cascade,
  code_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null,
  used_at timestamptz,
  primary key (purpose, account_id)
);
create index one_time_code_account on one_time_code (account_id);
create index one_time_code_hash on one_time_code (code_hash);
create index one_time_code_expires_at on one_time_code (expires_at);

-- How often something was done within a window of time; subjects are keyed hashes.
create table allowance (
  kind text not null,
  subject bytea not null,
  window_ends_at timestamptz not null,
  used integer not null,
  primary key (kind, subject)
);
create index allowance_window_ends_at on allowance (window_ends_at);

-- Wishes for a new password, looked at by a job: their answer does not depend on what it finds.
create table password_reset_request (
  id uuid primary key,
  sealed_email bytea not null,
  requested_at timestamptz not null
);

create table email_change (
  account_id uuid primary key references account (id) on delete cascade,
  new_email text not null,
  old_must_confirm boolean not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  new_confirmed_at timestamptz,
  old_confirmed_at timestamptz
);

-- Devices from which somebody signed in; the client has the secret, here is its hash.
create table known_device (
  account_id uuid not null references account (id) on delete cascade,
  device_hash bytea not null,
  last_seen_at timestamptz not null,
  primary key (account_id, device_hash)
);
create index known_device_hash on known_device (device_hash);
create index known_device_last_seen_at on known_device (last_seen_at);

-- Refused sign-ins at addresses without an account are written like all others.
alter table audit_event alter column account_id drop not null;
create index audit_event_of_nobody on audit_event (at) where account_id is null;
