-- What the brief asks for, each with the label that marks it as paid work.
alter table campaign add column deliverables jsonb not null default '[]';

-- The worker lets those above in the chain see the fee.
alter table engagement_replica add column fee_visible boolean not null default false;

-- What influencer-service and analytics-service say about creators, for reports.
create table audience_replica (
  user_id uuid primary key,
  followers bigint,
  engagement_rate double precision,
  version bigint not null
);

create table scorecard_replica (
  user_id uuid primary key,
  rating double precision,
  review_count bigint not null,
  success_score double precision,
  on_time_rate double precision,
  version bigint not null
);

-- What a person has made, for export and erasure.
create index campaign_created_by on campaign (created_by, id);
