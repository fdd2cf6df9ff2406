-- Uploads and removals that wait are jobs of the platform from now on. The columns lease_until and
-- attempts of asset stay for instances of the version before.
insert into job (task_name, task_instance, execution_time)
select 'upload-processing', id::text, coalesce(lease_until, now()) from asset where status = 'PROCESSING'
on conflict do nothing;
insert into job (task_name, task_instance, execution_time)
select 'object-removal', id::text, due_at from object_removal
on conflict do nothing;
