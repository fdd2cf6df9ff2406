-- Ascending as a whole, like those of V14.
drop index content_report_target;
create index content_report_target on content_report (target_id, id);
drop index moderation_decision_target;
create index moderation_decision_target on moderation_decision (target_id, id);
drop index rehire_gig;
create index rehire_gig on rehire (gig_id, id);
