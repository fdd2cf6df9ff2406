-- A dispute and its decision: the row is the audit trail, written once each and never changed.
create table dispute (
  id uuid primary key,
  engagement_id uuid not null unique references engagement,
  opened_by uuid not null,
  side text not null check (side in ('HIRER', 'WORKER')),
  reason text not null,
  statement text not null,
  opened_at timestamptz not null,
  status text not null check (status in ('OPEN', 'RESOLVED')),
  decided_by uuid,
  decided_at timestamptz,
  fault text check (fault in ('WORKER', 'WORKER_NO_SHOW', 'HIRER', 'MUTUAL')),
  awarded bigint check (awarded >= 0),
  currency char(3) not null,
  decision text,
  check ((status = 'RESOLVED') = (decided_by is not null and decided_at is not null
    and fault is not null and awarded is not null and decision is not null))
);
create index dispute_queue on dispute (status, id);

create table dispute_evidence (
  id uuid primary key,
  dispute_id uuid not null references dispute,
  author_id uuid not null,
  side text not null check (side in ('HIRER', 'WORKER')),
  note text not null,
  media_ids uuid[] not null,
  added_at timestamptz not null
);
create index dispute_evidence_dispute on dispute_evidence (dispute_id, id);

alter table engagement
  add column disputed_by uuid,
  -- What the worker gets of the fee; the rest is given back to what would have paid it.
  add column awarded bigint check (awarded between 0 and fee),
  add check ((status = 'RESOLVED') = (awarded is not null));
