-- Users whose figures are stale are jobs of the platform from now on. The table stale_user stays for
-- instances of the version before; what they note after this is made up for within a day.
insert into job (task_name, task_instance, execution_time)
select 'scorecard-computation', user_id::text, due_at from stale_user
on conflict do nothing;
