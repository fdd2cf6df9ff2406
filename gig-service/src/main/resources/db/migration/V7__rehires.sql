-- A past team offered a new gig together: all or none of them.
create table rehire (
  id uuid primary key,
  gig_id uuid not null references gig,
  from_gig_id uuid not null references gig,
  created_by uuid not null,
  status text not null check (status in ('WAITING', 'STARTED', 'RELEASED')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null,
  check ((status = 'WAITING') = (ended_at is null))
);
create index rehire_gig on rehire (gig_id, id desc);
create index rehire_waiting on rehire (expires_at) where status = 'WAITING';

alter table invitation add column rehire_id uuid references rehire;
create index invitation_rehire on invitation (rehire_id) where rehire_id is not null;

-- Slots kept for a team that has not answered in full; they count as filled, the gig as not.
alter table gig_role
  add column reserved integer not null default 0 check (reserved between 0 and filled);
