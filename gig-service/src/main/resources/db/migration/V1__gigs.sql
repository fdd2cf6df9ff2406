-- What other services own and this one needs to know. Kept from their events; an event that is not
-- newer than the stored version is ignored.
create table user_replica (
  user_id uuid primary key,
  handle text not null,
  display_name text not null,
  active boolean not null,
  version bigint not null
);

create table brand_replica (
  brand_id uuid primary key,
  company_name text not null,
  version bigint not null
);

create table brand_member (
  brand_id uuid not null references brand_replica on delete cascade,
  user_id uuid not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'VIEWER')),
  primary key (brand_id, user_id)
);
create index brand_member_user on brand_member (user_id);

-- The campaign as its owner told it, and what was committed here against its budget. There is no
-- check on committed: the owner's word about the budget must always be storable.
create table campaign (
  campaign_id uuid primary key,
  brand_id uuid not null,
  title text not null,
  status text not null,
  budget bigint not null,
  currency char(3) not null,
  version bigint not null,
  committed bigint not null default 0 check (committed >= 0)
);

create table gig (
  id uuid primary key,
  creator_id uuid not null,
  brand_id uuid,
  campaign_id uuid,
  parent_engagement_id uuid,
  depth integer not null check (depth between 1 and 3),
  title text not null,
  description text not null,
  type text not null check (type in ('CREW_HIRE', 'PROMOTION', 'COLLAB')),
  status text not null check (status in
    ('DRAFT', 'OPEN', 'PAUSED', 'FILLED', 'IN_PROGRESS', 'COMPLETED', 'EXPIRED', 'CANCELLED')),
  city text,
  remote boolean not null,
  deadline timestamptz not null,
  due_date timestamptz,
  change_rounds integer not null check (change_rounds between 0 and 10),
  currency char(3) not null,
  cancel_reason text,
  created_at timestamptz not null,
  published_at timestamptz,
  version bigint not null,
  check ((depth = 1) = (parent_engagement_id is null)),
  check (parent_engagement_id is null or brand_id is null)
);
create index gig_status on gig (status, id desc);
create index gig_creator on gig (creator_id, id desc);
create index gig_brand on gig (brand_id, id desc) where brand_id is not null;
create index gig_campaign on gig (campaign_id, id desc) where campaign_id is not null;
create index gig_parent on gig (parent_engagement_id) where parent_engagement_id is not null;
create index gig_expiring on gig (deadline) where status = 'OPEN';

create table gig_role (
  id uuid primary key,
  gig_id uuid not null references gig on delete cascade,
  position integer not null,
  profession text not null,
  skill_tags text[] not null,
  slots integer not null check (slots > 0),
  filled integer not null default 0 check (filled between 0 and slots),
  budget_per_slot bigint not null check (budget_per_slot >= 0),
  currency char(3) not null,
  -- The fees of this role's engagements; a bid above the budget of one slot eats into the others.
  committed bigint not null default 0 check (committed between 0 and slots * budget_per_slot),
  unique (gig_id, position)
);

create table application (
  id uuid primary key,
  gig_id uuid not null references gig,
  gig_role_id uuid not null references gig_role,
  applicant_id uuid not null,
  hirer_id uuid not null,
  brand_id uuid,
  campaign_id uuid,
  cover_note text,
  proposed_fee bigint not null check (proposed_fee >= 0),
  currency char(3) not null,
  proposed_hours integer,
  status text not null check (status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED',
    'SELECTED', 'REJECTED', 'WITHDRAWN', 'OFFER_DECLINED', 'OFFER_EXPIRED', 'CLOSED')),
  gig_deadline timestamptz not null,
  applied_at timestamptz not null,
  decided_at timestamptz,
  reject_reason text,
  engagement_id uuid,
  version bigint not null,
  check ((status = 'SELECTED') = (engagement_id is not null))
);
-- Who withdrew may come back; nobody bids twice for one role.
create unique index application_once on application (gig_role_id, applicant_id)
  where status <> 'WITHDRAWN';
create index application_gig on application (gig_id, id desc);
create index application_gig_status on application (gig_id, status, id desc);
create index application_applicant on application (applicant_id, id desc);
create index application_campaign on application (campaign_id, id desc)
  where campaign_id is not null and brand_id is not null;

create table engagement (
  id uuid primary key,
  gig_id uuid not null references gig,
  gig_role_id uuid not null references gig_role,
  application_id uuid not null unique references application,
  parent_engagement_id uuid references engagement,
  campaign_id uuid,
  brand_id uuid,
  depth integer not null,
  hirer_id uuid not null,
  worker_id uuid not null,
  profession text not null,
  fee bigint not null check (fee >= 0),
  currency char(3) not null,
  -- The fees of engagements under this one's sub-gigs: they are paid out of its fee.
  committed bigint not null default 0 check (committed between 0 and fee),
  agreed_hours integer,
  hours_logged integer,
  change_rounds integer not null,
  rounds_used integer not null default 0 check (rounds_used between 0 and change_rounds),
  status text not null check (status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED', 'COMPLETED',
    'CANCEL_REQUESTED', 'CANCELLED', 'DISPUTED', 'RESOLVED')),
  started_at timestamptz not null,
  due_date timestamptz,
  delivered_at timestamptz,
  first_delivered_at timestamptz,
  first_due_date_at_delivery timestamptz,
  changes_note text,
  completed_at timestamptz,
  cancel_requested_at timestamptz,
  cancel_resumes text,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_reason text,
  cancel_note text,
  fault text check (fault in ('WORKER', 'WORKER_NO_SHOW', 'HIRER', 'MUTUAL')),
  version bigint not null
);
create index engagement_gig on engagement (gig_id);
create index engagement_parent on engagement (parent_engagement_id)
  where parent_engagement_id is not null;
create index engagement_hirer on engagement (hirer_id, id desc);
create index engagement_worker on engagement (worker_id, id desc);
create index engagement_brand on engagement (brand_id, id desc) where brand_id is not null;
create index engagement_unanswered on engagement (delivered_at) where status = 'DELIVERED';
create index engagement_leaving on engagement (cancel_requested_at)
  where status = 'CANCEL_REQUESTED';

create table delivery (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  revision integer not null,
  note text not null,
  media_ids uuid[] not null,
  delivered_at timestamptz not null,
  unique (engagement_id, revision)
);

-- One row per engagement that ended, so that both sides' reviews have something to lock. Kept
-- apart from the engagement: a sealed review must leave no trace on what others can read.
create table review_pair (
  engagement_id uuid primary key references engagement,
  hirer_id uuid not null,
  worker_id uuid not null,
  status text not null check (status in ('OPEN', 'ONE_SIDE_IN', 'REVEALED')),
  reveals_at timestamptz not null,
  revealed_at timestamptz,
  check ((status = 'REVEALED') = (revealed_at is not null))
);
create index review_pair_waiting on review_pair (reveals_at) where status <> 'REVEALED';

create table review (
  id uuid primary key,
  engagement_id uuid not null references review_pair,
  side text not null check (side in ('HIRER', 'WORKER')),
  author_id uuid not null,
  subject_id uuid not null,
  rating integer not null check (rating between 1 and 5),
  text text,
  skills text[] not null,
  written_at timestamptz not null,
  revealed_at timestamptz,
  version bigint not null,
  unique (engagement_id, side)
);
create index review_subject on review (subject_id, revealed_at desc, id desc)
  where revealed_at is not null;

create table invitation (
  id uuid primary key,
  gig_id uuid not null references gig,
  gig_role_id uuid not null references gig_role,
  user_id uuid not null,
  from_user_id uuid not null,
  message text,
  status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REVOKED')),
  sent_at timestamptz not null,
  answered_at timestamptz,
  version bigint not null
);
create unique index invitation_once on invitation (gig_role_id, user_id) where status = 'SENT';
create index invitation_gig on invitation (gig_id, id desc);
create index invitation_user on invitation (user_id, id desc);

-- Gigs that take nobody any more and still have open applications: a large pile is closed in shares.
create table gig_closing (
  gig_id uuid primary key references gig
);
