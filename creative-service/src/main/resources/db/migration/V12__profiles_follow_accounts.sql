-- Why others do not see a profile whatever its owner wants: the account is closed, or without the
-- role. Null: nothing speaks against it. Told by user.users, which V11 has read anew.
alter table creative_profile
  add column hidden_because text check (hidden_because in ('ACCOUNT_CLOSED', 'ROLE_GIVEN_UP'));
