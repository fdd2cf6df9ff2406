-- Gigs to be posted again: everything a hirer wrote but the dates.
create table gig_template (
  id uuid primary key,
  owner_id uuid not null,
  brand_id uuid,
  name text not null,
  content jsonb not null,
  created_at timestamptz not null,
  version bigint not null
);
create index gig_template_owner on gig_template (owner_id, id) where brand_id is null;
create index gig_template_brand on gig_template (brand_id, id) where brand_id is not null;
