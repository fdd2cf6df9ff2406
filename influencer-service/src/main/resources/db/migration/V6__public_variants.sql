-- Where everybody gets a reel.
alter table media_asset add column purpose text;
alter table media_asset add column public_variants jsonb not null default '[]';
update media_asset set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'media.assets', now()) on conflict do nothing;
