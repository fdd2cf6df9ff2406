-- What lists show of people (platform/replicas).
create table user_replica (
  user_id uuid primary key,
  handle text,
  display_name text,
  avatar_url text,
  active boolean not null,
  city text,
  roles jsonb not null default '[]',
  version bigint not null
);
create table influencer_card (
  user_id uuid primary key,
  headline text,
  followers bigint,
  engagement_rate double precision,
  version bigint not null
);
create table creative_card (
  user_id uuid primary key,
  profession text,
  day_rate jsonb,
  version bigint not null
);
create table scorecard_card (
  user_id uuid primary key,
  rating double precision,
  review_count bigint not null,
  success_score double precision,
  response_hours double precision,
  hirer_rating double precision,
  hirer_review_count bigint not null,
  as_of timestamptz,
  version bigint not null
);
-- Topics that were listened to already are read once more.
insert into job (task_name, task_instance, execution_time)
values ('replica-refill', 'influencer.profiles', now()), ('replica-refill', 'creative.profiles', now())
on conflict do nothing;
