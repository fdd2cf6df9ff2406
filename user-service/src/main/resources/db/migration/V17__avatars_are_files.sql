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

-- Avatars were addresses that users typed in: of other hosts, which were told who looks at whom.
-- They are taken away, and the others are told.
insert into job (task_name, task_instance, execution_time)
select 'user-renewal', id::text, now() from users where avatar_url is not null
on conflict do nothing;
update users set avatar_url = null where avatar_url is not null;

alter table users add column avatar_media_id uuid;
alter table users
  add constraint users_avatar_is_a_file check ((avatar_url is null) = (avatar_media_id is null));
create index users_avatar on users (avatar_media_id) where avatar_media_id is not null;
