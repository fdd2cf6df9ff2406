-- As the packages of the replicas name them.
create table user_replica (
  user_id uuid primary key,
  handle text,
  display_name text,
  avatar_url text,
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
  role text not null,
  primary key (brand_id, user_id)
);

create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  content_type text,
  ready boolean not null,
  version bigint not null
);
