-- What lists show of a person.
alter table user_replica add column city text;
alter table user_replica add column roles jsonb not null default '[]';
update user_replica set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'user.users', now()) on conflict do nothing;
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
-- Topics that were listened to for less are read once more.
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'creative.profiles', now()) on conflict do nothing;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'influencer.profiles', now()) on conflict do nothing;
