-- What a brand's team shares, and what one hires for without a brand: each list and filter from an
-- index of its own, ascending as a whole (V14).
drop index gig_brand;
create index gig_brand on gig (brand_id, id) where brand_id is not null;
create index gig_brand_posted on gig (brand_id, id)
  where status <> 'DRAFT' and brand_id is not null;
create index gig_brand_status on gig (brand_id, status, id) where brand_id is not null;
create index gig_campaign on gig (campaign_id, id) where campaign_id is not null;
create index gig_brand_alone on gig (brand_id, id)
  where campaign_id is null and brand_id is not null;
create index gig_brand_alone_posted on gig (brand_id, id)
  where status <> 'DRAFT' and campaign_id is null and brand_id is not null;
create index gig_brand_alone_status on gig (brand_id, status, id)
  where campaign_id is null and brand_id is not null;

create index application_brand on application (brand_id, id) where brand_id is not null;
create index application_brand_status on application (brand_id, status, id)
  where brand_id is not null;
create index application_hirer on application (hirer_id, id) where brand_id is null;
create index application_hirer_status on application (hirer_id, status, id)
  where brand_id is null;
create index application_gig_fee on application (gig_id, proposed_fee, id);
create index application_gig_status_fee on application (gig_id, status, proposed_fee, id);
create index application_campaign_fee on application (campaign_id, proposed_fee, id)
  where campaign_id is not null and brand_id is not null;
create index application_campaign_status_fee
  on application (campaign_id, status, proposed_fee, id)
  where campaign_id is not null and brand_id is not null;

-- The brand of the gig that somebody is invited to.
alter table invitation add column brand_id uuid;
update invitation i set brand_id = g.brand_id from gig g
  where g.id = i.gig_id and g.brand_id is not null;
create index invitation_brand on invitation (brand_id, id) where brand_id is not null;
create index invitation_brand_status on invitation (brand_id, status, id)
  where brand_id is not null;
create index invitation_sender on invitation (from_user_id, id) where brand_id is null;
create index invitation_sender_status on invitation (from_user_id, status, id)
  where brand_id is null;

-- What is under way, the soonest due first.
create index engagement_worker_due on engagement (worker_id, coalesce(due_date, 'infinity'), id)
  where status not in ('COMPLETED', 'CANCELLED', 'RESOLVED');
create index engagement_hirer_due on engagement (hirer_id, coalesce(due_date, 'infinity'), id)
  where status not in ('COMPLETED', 'CANCELLED', 'RESOLVED') and brand_id is null;
create index engagement_brand_due on engagement (brand_id, coalesce(due_date, 'infinity'), id)
  where status not in ('COMPLETED', 'CANCELLED', 'RESOLVED') and brand_id is not null;
