create table users (
  id uuid primary key,
  handle text not null,
  display_name text not null check (length(display_name) between 1 and 200),
  avatar_url text check (length(avatar_url) <= 500),
  bio text check (length(bio) <= 2000),
  city text check (length(city) <= 80),
  country char(2),
  languages jsonb not null,
  roles jsonb not null,
  away_from date,
  away_to date,
  active boolean not null,
  -- Version of the account's last event that had its effect here.
  account_version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  check ((away_from is null) = (away_to is null)),
  check (away_from <= away_to)
);
create unique index users_handle on users (lower(handle));
