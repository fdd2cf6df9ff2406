-- Kept with every copy of people.
alter table user_replica add column city text;
alter table user_replica add column roles jsonb not null default '[]';
update user_replica set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'user.users', now()) on conflict do nothing;
