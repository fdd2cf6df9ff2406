-- Addresses that invitations were sent to, as long as these wait for an answer.
create table invited_address (
  id uuid primary key,
  address text,
  account_id uuid,
  expires_at timestamptz not null,
  invitation_version bigint not null,
  version bigint not null,
  check (account_id is null or address is not null)
);
create index invited_address_address on invited_address (address) where address is not null;
create index invited_address_account on invited_address (account_id) where account_id is not null;
create index invited_address_expires on invited_address (expires_at);
