-- What those who are invited, bid or work read of the campaign.
alter table campaign
  add column description text,
  add column start_date date,
  add column end_date date,
  add column category text,
  add column disclosure_label text,
  add column deliverables jsonb;
update campaign set version = version - 1;
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'campaign.campaigns', now()) on conflict do nothing;
create index invitation_user_gig on invitation (user_id, gig_id);
