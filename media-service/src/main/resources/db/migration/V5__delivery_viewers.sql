-- Who looks at the files of a delivery beside their owner. Kept from the events of gig-service and
-- brand-service.
create table delivery_viewer (
  media_id uuid not null,
  viewer_id uuid not null,
  kind text not null check (kind in ('USER', 'BRAND')),
  primary key (media_id, viewer_id)
);

create table brand_team (
  brand_id uuid primary key,
  members uuid[] not null,
  version bigint not null
);
