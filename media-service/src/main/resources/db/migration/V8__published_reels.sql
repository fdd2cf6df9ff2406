-- Which files are reels of profiles that everybody sees. Kept from the events of creative-service and
-- influencer-service.
create table published_reels (
  owner_id uuid not null,
  profile text not null check (profile in ('CREATIVE', 'INFLUENCER')),
  media_ids uuid[] not null,
  version bigint not null,
  primary key (owner_id, profile)
);
