-- Part of every object key of an asset, so that none can be guessed.
alter table asset add column key_part text not null default encode(uuid_send(gen_random_uuid()), 'hex');
alter table asset alter column key_part drop default;
-- How often processing was begun; an upload that ends the process each time is given up.
alter table asset add column attempts integer not null default 0;
create index asset_abandoned on asset (created_at) where status = 'PENDING';

-- Objects that nobody shall find any more, to be removed from the store.
create table object_removal (
  id bigint generated always as identity primary key,
  object_key text not null,
  due_at timestamptz not null
);
create index object_removal_due on object_removal (due_at);
