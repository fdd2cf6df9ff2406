-- What is known of a brand as a hirer, from gig-service's events; no person is named.
create table brand_gig (
  gig_id uuid primary key,
  brand_id uuid not null,
  open boolean not null,
  version bigint not null
);
create index brand_gig_open on brand_gig (brand_id) where open;

create table brand_engagement (
  engagement_id uuid primary key,
  brand_id uuid not null,
  completed boolean not null,
  counts boolean not null,
  version bigint not null
);
create index brand_engagement_brand on brand_engagement (brand_id) where counts;

create table hirer_review (
  review_id uuid primary key,
  engagement_id uuid not null,
  rating integer not null,
  visible boolean not null,
  version bigint not null
);
create index hirer_review_engagement on hirer_review (engagement_id) where visible;
