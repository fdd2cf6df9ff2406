-- As the packages of the replicas name them.
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

create table brand_replica (
  brand_id uuid primary key,
  company_name text not null,
  version bigint not null
);
create table brand_member (
  brand_id uuid not null references brand_replica on delete cascade,
  user_id uuid not null,
  role text not null,
  primary key (brand_id, user_id)
);

create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  content_type text,
  ready boolean not null,
  purpose text,
  public_variants jsonb not null default '[]',
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
