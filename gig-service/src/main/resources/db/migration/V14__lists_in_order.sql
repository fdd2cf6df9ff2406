-- Lists are read from an index on the columns in which their rows agree and the id, all ascending
-- (NewestFirst says why); those that ended in a descending id go.
drop index application_applicant_status;
drop index application_campaign_status;
drop index gig_creator_status;
drop index gig_campaign_status;
drop index gig_brand_drafts;
drop index gig_creator_drafts;
drop index gig_posted;
drop index gig_creator_posted;
drop index gig_campaign_posted;
drop index engagement_worker_status;
drop index engagement_hirer_own;
drop index engagement_hirer_status;
drop index engagement_brand_status;
drop index invitation_gig_status;
drop index invitation_user_status;

drop index application_gig;
drop index application_gig_status;
drop index application_applicant;
drop index application_campaign;
create index application_gig on application (gig_id, id);
create index application_gig_status on application (gig_id, status, id);
create index application_applicant on application (applicant_id, id);
create index application_applicant_status on application (applicant_id, status, id);
create index application_campaign on application (campaign_id, id)
  where campaign_id is not null and brand_id is not null;
create index application_campaign_status on application (campaign_id, status, id)
  where campaign_id is not null and brand_id is not null;

drop index invitation_gig;
drop index invitation_user;
create index invitation_gig on invitation (gig_id, id);
create index invitation_gig_status on invitation (gig_id, status, id);
create index invitation_user on invitation (user_id, id);
create index invitation_user_status on invitation (user_id, status, id);

drop index engagement_hirer;
drop index engagement_worker;
drop index engagement_brand;
create index engagement_worker on engagement (worker_id, id);
create index engagement_worker_status on engagement (worker_id, status, id);
create index engagement_hirer on engagement (hirer_id, id) where brand_id is null;
create index engagement_hirer_status on engagement (hirer_id, status, id) where brand_id is null;
create index engagement_brand on engagement (brand_id, id) where brand_id is not null;
create index engagement_brand_status on engagement (brand_id, status, id)
  where brand_id is not null;

drop index gig_status;
drop index gig_creator;
drop index gig_campaign;
create index gig_status on gig (status, id);
create index gig_creator on gig (creator_id, id);
create index gig_creator_status on gig (creator_id, status, id);
create index gig_creator_posted on gig (creator_id, id) where status <> 'DRAFT';
create index gig_campaign_posted on gig (campaign_id, id)
  where status <> 'DRAFT' and campaign_id is not null;
create index gig_campaign_status on gig (campaign_id, status, id) where campaign_id is not null;
create index gig_posted on gig (id) where status <> 'DRAFT';
create index gig_brand_drafts on gig (brand_id, id) where status = 'DRAFT' and brand_id is not null;
create index gig_creator_drafts on gig (creator_id, id) where status = 'DRAFT' and brand_id is null;

drop index review_in_question;
create index review_in_question on review (status, id) where status in ('REPORTED', 'HELD', 'REMOVED');
drop index testimonial_subject;
drop index testimonial_subject_status;
drop index testimonial_author;
drop index testimonial_author_status;
drop index testimonial_in_question;
create index testimonial_subject on testimonial (subject_id, id);
create index testimonial_subject_status on testimonial (subject_id, status, id);
create index testimonial_author on testimonial (author_id, id);
create index testimonial_author_status on testimonial (author_id, status, id);
create index testimonial_in_question on testimonial (status, id)
  where status in ('REPORTED', 'HELD', 'REMOVED');
