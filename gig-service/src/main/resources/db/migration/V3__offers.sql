-- The terms on the table, from the first offer on; each round replaces them.
alter table application
  add column offer_id uuid,
  add column offer_round integer not null default 0 check (offer_round between 0 and 10),
  add column offer_from uuid,
  add column offer_fee bigint check (offer_fee >= 0),
  add column offer_hours integer,
  add column offer_due_date timestamptz,
  add column offer_expires_at timestamptz,
  add check (status not in ('OFFERED', 'COUNTERED')
    or offer_id is not null and offer_from is not null and offer_fee is not null
      and offer_expires_at is not null);
create index application_offer_waiting on application (offer_expires_at)
  where status in ('OFFERED', 'COUNTERED');

-- All rounds of a negotiation, for both sides to read.
create table offer (
  id uuid primary key,
  application_id uuid not null references application,
  round integer not null check (round between 1 and 10),
  side text not null check (side in ('HIRER', 'APPLICANT')),
  from_user_id uuid not null,
  fee bigint not null check (fee >= 0),
  currency char(3) not null,
  hours integer,
  due_date timestamptz,
  message text,
  made_at timestamptz not null,
  unique (application_id, round)
);
