-- A place in a team, offered to whoever has an e-mail address.
create table email_invitation (
  id uuid primary key,
  brand_id uuid not null references brand,
  invited_by uuid not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'VIEWER')),
  message text check (length(message) <= 1000),
  -- Encrypted, and a keyed hash to find it by; none once the person has joined or is erased.
  address text,
  address_hash bytea,
  code_hash bytea not null unique,
  -- The account that has proven the address; nothing that the team may see.
  claimed_by uuid,
  claim_version bigint not null,
  status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED')),
  sent_at timestamptz not null,
  mailed_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  version bigint not null,
  check ((address is null) = (address_hash is null)),
  check (status <> 'SENT' or address is not null)
);
create unique index email_invitation_waiting on email_invitation (brand_id, address_hash)
  where status = 'SENT';
create index email_invitation_brand on email_invitation (brand_id, id desc);
create index email_invitation_from on email_invitation (invited_by);
create index email_invitation_claimed on email_invitation (claimed_by)
  where claimed_by is not null;
create index email_invitation_overdue on email_invitation (expires_at);

-- Mails of the last day, for the limits.
create table team_mail (
  id uuid primary key,
  brand_id uuid not null,
  sent_by uuid not null,
  address_hash bytea not null,
  requested_at timestamptz not null,
  version bigint not null
);
create index team_mail_brand on team_mail (brand_id, requested_at desc);
create index team_mail_sender on team_mail (sent_by, requested_at desc);
create index team_mail_address on team_mail (brand_id, address_hash, requested_at desc);
create index team_mail_age on team_mail (requested_at);

-- The question to the person whose address it turned out to be. It stands beside one by name: that
-- the two are of one person is nothing that the team may learn.
alter table team_invitation add column email_invitation_id uuid;
create unique index team_invitation_email on team_invitation (email_invitation_id)
  where status = 'SENT' and email_invitation_id is not null;
drop index team_invitation_waiting;
create unique index team_invitation_waiting on team_invitation (brand_id, user_id)
  where status = 'SENT' and email_invitation_id is null;
