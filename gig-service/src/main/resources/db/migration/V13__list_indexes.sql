-- One index for each list and filter that is offered, so that a page costs what a page costs.
create index application_applicant_status on application (applicant_id, status, id desc);
create index application_campaign_status on application (campaign_id, status, id desc)
  where campaign_id is not null and brand_id is not null;
create index gig_creator_status on gig (creator_id, status, id desc);
create index gig_campaign_status on gig (campaign_id, status, id desc)
  where campaign_id is not null;
create index gig_brand_drafts on gig (brand_id, id desc)
  where status = 'DRAFT' and brand_id is not null;
create index gig_creator_drafts on gig (creator_id, id desc)
  where status = 'DRAFT' and brand_id is null;
create index gig_posted on gig (id desc) where status <> 'DRAFT';
create index gig_creator_posted on gig (creator_id, id desc) where status <> 'DRAFT';
create index gig_campaign_posted on gig (campaign_id, id desc)
  where status <> 'DRAFT' and campaign_id is not null;
create index engagement_worker_status on engagement (worker_id, status, id desc);
create index engagement_hirer_own on engagement (hirer_id, id desc) where brand_id is null;
create index engagement_hirer_status on engagement (hirer_id, status, id desc)
  where brand_id is null;
create index engagement_brand_status on engagement (brand_id, status, id desc)
  where brand_id is not null;
create index invitation_gig_status on invitation (gig_id, status, id desc);
create index invitation_user_status on invitation (user_id, status, id desc);
