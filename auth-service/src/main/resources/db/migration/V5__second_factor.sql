-- A second factor by the clock (RFC 6238). In force once a code has confirmed it.
create table second_factor (
  account_id uuid primary key references account (id) on delete cascade,
  sealed_secret bytea not null,
  enrolled_at timestamptz not null,
  confirmed_at timestamptz,
  -- Number of the 30 seconds whose code was used last: no code works twice.
  last_step bigint not null
);

create table recovery_code (
  account_id uuid not null references second_factor (account_id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Sign-ins whose password was right and whose second factor is still missing.
create table sign_in_challenge (
  challenge_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  expires_at timestamptz not null,
  attempts integer not null,
  used_at timestamptz
);
create index sign_in_challenge_account on sign_in_challenge (account_id);
create index sign_in_challenge_expires_at on sign_in_challenge (expires_at);
