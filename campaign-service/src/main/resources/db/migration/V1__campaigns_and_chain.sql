create table campaign (
  id uuid primary key,
  brand_id uuid not null,
  created_by uuid not null,
  title text not null check (length(title) between 1 and 160),
  description text check (length(description) <= 10000),
  budget bigint not null check (budget >= 0),
  currency char(3) not null,
  start_date date not null,
  end_date date not null,
  category text not null check (length(category) between 1 and 60),
  disclosure_label text check (length(disclosure_label) <= 60),
  status text not null check (status in
    ('DRAFT', 'LIVE', 'PAUSED', 'COMPLETED', 'ARCHIVED', 'CANCELLED')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  check (start_date <= end_date)
);
-- A brand's campaigns, newest first (ids grow with time).
create index campaign_brand on campaign (brand_id, id desc);
create index campaign_brand_status on campaign (brand_id, status, id desc);

-- What other services own and this one needs to know. Kept from their events; an event that is not
-- newer than the stored version is ignored. There are no foreign keys between these tables: topics
-- arrive in any order relative to each other.
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

create table user_replica (
  user_id uuid primary key,
  handle text not null,
  display_name text not null,
  avatar_url text,
  version bigint not null
);

create table gig_replica (
  gig_id uuid primary key,
  creator_id uuid not null,
  brand_id uuid,
  campaign_id uuid,
  parent_engagement_id uuid,
  depth integer not null,
  title text not null,
  type text not null,
  status text not null,
  slots integer not null,
  filled integer not null,
  -- What all slots together may cost.
  budget bigint not null,
  currency char(3) not null,
  deadline timestamptz not null,
  version bigint not null
);
create index gig_replica_campaign on gig_replica (campaign_id) where campaign_id is not null;
create index gig_replica_parent on gig_replica (parent_engagement_id)
  where parent_engagement_id is not null;

create table engagement_replica (
  engagement_id uuid primary key,
  gig_id uuid not null,
  gig_role_id uuid not null,
  parent_engagement_id uuid,
  campaign_id uuid,
  hirer_id uuid not null,
  worker_id uuid not null,
  profession text not null,
  fee bigint not null,
  currency char(3) not null,
  agreed_hours integer,
  hours_logged integer,
  status text not null,
  fault text,
  started_at timestamptz not null,
  due_date timestamptz,
  first_delivered_at timestamptz,
  first_due_date_at_delivery timestamptz,
  completed_at timestamptz,
  -- Which part of the fee is bound, and which is earned: decided once, where the event is read.
  committed bigint not null,
  completed bigint not null,
  settled boolean not null,
  version bigint not null
);
create index engagement_replica_gig on engagement_replica (gig_id);
create index engagement_replica_campaign on engagement_replica (campaign_id)
  where campaign_id is not null;
