-- A later due date that one side asked for and the other has not answered.
alter table engagement
  add column extension_due_date timestamptz,
  add column extension_by uuid,
  add column extension_reason text,
  add column extension_asked_at timestamptz,
  add check ((extension_due_date is null) = (extension_by is null)
    and (extension_due_date is null) = (extension_asked_at is null)),
  -- The worker lets those above in the chain see the fee.
  add column fee_visible boolean not null default false;

-- What became of such wishes, for both sides to read.
create table extension_answer (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  asked_by uuid not null,
  due_date timestamptz not null,
  reason text,
  asked_at timestamptz not null,
  agreed boolean not null,
  answered_by uuid not null,
  answered_at timestamptz not null
);
create index extension_answer_engagement on extension_answer (engagement_id, id);

-- Hours as they were worked; an entry that was wrong is voided and counts no more.
create table hours_entry (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  worked_on date not null,
  hours integer not null check (hours > 0),
  note text,
  logged_at timestamptz not null,
  voided_at timestamptz
);
create index hours_entry_engagement on hours_entry (engagement_id, id desc);
insert into hours_entry (id, engagement_id, worked_on, hours, logged_at)
select uuidv7(), id, (started_at at time zone 'UTC')::date, hours_logged, clock_timestamp()
from engagement where hours_logged > 0;
