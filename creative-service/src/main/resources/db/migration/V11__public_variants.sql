-- Where everybody gets a reel, and what is kept with every copy of people.
alter table user_replica add column city text;
alter table user_replica add column roles jsonb not null default '[]';
update user_replica set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'user.users', now()) on conflict do nothing;
alter table media_asset add column purpose text;
alter table media_asset add column public_variants jsonb not null default '[]';
update media_asset set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'media.assets', now()) on conflict do nothing;
