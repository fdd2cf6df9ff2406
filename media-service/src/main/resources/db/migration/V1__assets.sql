create table asset (
  id uuid primary key,
  owner_id uuid not null,
  purpose text not null check (purpose in ('AVATAR', 'LOGO', 'PORTFOLIO', 'REEL', 'DELIVERY')),
  filename text not null,
  content_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  status text not null
    check (status in ('PENDING', 'PROCESSING', 'READY', 'FAILED', 'REMOVED')),
  failure text,
  width integer,
  height integer,
  created_at timestamptz not null,
  lease_until timestamptz,
  version bigint not null
);
create index asset_by_owner on asset (owner_id, created_at desc, id desc) where status <> 'REMOVED';
create index asset_in_processing on asset (created_at) where status = 'PROCESSING';

create table asset_variant (
  asset_id uuid not null references asset,
  position integer not null,
  name text not null,
  object_key text not null,
  content_type text not null,
  width integer,
  height integer,
  size_bytes bigint not null,
  primary key (asset_id, position)
);
