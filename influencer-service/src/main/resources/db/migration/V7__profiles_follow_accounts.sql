-- What user-service says about people (topic user.users).
create table user_replica (
  user_id uuid primary key,
  handle text,
  display_name text,
  avatar_url text,
  city text,
  roles jsonb not null default '[]',
  active boolean not null,
  version bigint not null
);

-- Why others do not see a profile whatever its owner wants: the account is closed, or without the
-- role. Null: nothing speaks against it.
alter table influencer_profile
  add column hidden_because text check (hidden_because in ('ACCOUNT_CLOSED', 'ROLE_GIVEN_UP'));
