-- What stands against an erasure is read from the copies that notifications keep: one copy of an
-- engagement and one of a brand. A later event brings what a row made here does not know.
alter table notification_engagement add column is_open boolean not null default false;
update notification_engagement set is_open = true
  where status not in ('COMPLETED', 'CANCELLED', 'RESOLVED');
insert into notification_engagement
    (engagement_id, gig_id, worker_id, hirer_id, status, awaiting_work, is_open, version)
  select engagement_id, '00000000-0000-0000-0000-000000000000', worker_id, hirer_id, 'ACTIVE', false,
    true, version
  from open_engagement where is_open
  on conflict (engagement_id) do nothing;
create index notification_engagement_hirer on notification_engagement (hirer_id) where is_open;
create index notification_engagement_worker on notification_engagement (worker_id) where is_open;
drop table open_engagement;

alter table notification_brand
  add column owner_id uuid,
  add column is_shared boolean not null default false;
insert into notification_brand as n (brand_id, company_name, owner_id, is_shared, version)
  select brand_id, 'a brand', owner_id, is_shared, version from shared_brand
  on conflict (brand_id) do update
    set owner_id = excluded.owner_id, is_shared = excluded.is_shared;
create index notification_brand_owner on notification_brand (owner_id) where is_shared;
drop table shared_brand;
