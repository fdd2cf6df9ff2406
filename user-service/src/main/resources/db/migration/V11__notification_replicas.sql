-- What notifications need to know of gig-service's objects; filled by its events only.
create table notification_gig (
  gig_id uuid primary key,
  title text not null,
  open boolean not null,
  deadline timestamptz not null,
  -- The deadline of which those invited have been told that it is near.
  warned_for timestamptz,
  version bigint not null
);
create index notification_gig_deadline on notification_gig (deadline)
  where open and warned_for is distinct from deadline;

create table notification_invitation (
  invitation_id uuid primary key,
  gig_id uuid not null,
  user_id uuid not null,
  from_user_id uuid not null,
  waiting boolean not null,
  version bigint not null
);
create index notification_invitation_waiting on notification_invitation (gig_id, user_id) where waiting;
create index notification_invitation_user on notification_invitation (user_id);

-- The state before an event tells who acted.
create table notification_application (
  application_id uuid primary key,
  status text not null,
  version bigint not null
);

create table notification_engagement (
  engagement_id uuid primary key,
  gig_id uuid not null,
  worker_id uuid not null,
  hirer_id uuid not null,
  status text not null,
  -- Whether the worker has something to deliver.
  awaiting_work boolean not null,
  -- Who asked for a later due date or to call it off, while that is not answered.
  extension_asked_by uuid,
  cancel_asked_by uuid,
  due_at timestamptz,
  warned_for timestamptz,
  version bigint not null
);
create index notification_engagement_due on notification_engagement (due_at)
  where awaiting_work and warned_for is distinct from due_at;

create table notification_brand (
  brand_id uuid primary key,
  company_name text not null,
  version bigint not null
);

-- Who does not want to deal with whom.
create table notification_block (
  blocker_id uuid not null,
  blocked_id uuid not null,
  active boolean not null,
  version bigint not null,
  primary key (blocker_id, blocked_id)
);
create index notification_block_blocked on notification_block (blocked_id);
