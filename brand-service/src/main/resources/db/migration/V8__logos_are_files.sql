-- Stored files as media-service tells of them (platform/replicas).
create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  content_type text,
  ready boolean not null,
  purpose text,
  public_variants jsonb not null default '[]',
  version bigint not null
);
create index media_asset_owner on media_asset (owner_id);

-- Logos were addresses that people typed in: of other hosts, which were told who looks at whom.
-- They are taken away, and the others are told.
insert into job (task_name, task_instance, execution_time)
select 'brand-renewal', id::text, now() from brand where logo_url is not null
on conflict do nothing;
update brand set logo_url = null where logo_url is not null;

alter table brand add column logo_media_id uuid;
alter table brand
  add constraint brand_logo_is_a_file check ((logo_url is null) = (logo_media_id is null));
create index brand_logo on brand (logo_media_id) where logo_media_id is not null;
