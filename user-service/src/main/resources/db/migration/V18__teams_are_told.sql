-- Who acts for the brand of a gig is told what concerns it: the copies tell who that is.
alter table notification_gig add column brand_id uuid;
alter table notification_brand
  add column logo_url text,
  add column managers uuid[] not null default '{}';
update notification_gig set version = version - 1;
update notification_brand set version = version - 1;
insert into job (task_name, task_instance, execution_time)
values ('replica-refill', 'gig.gigs', now()), ('replica-refill', 'brand.brands', now())
on conflict do nothing;
