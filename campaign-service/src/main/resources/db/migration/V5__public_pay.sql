-- Whether what a gig pays is everybody's to know, as gig-service decides; told with each event from now on.
alter table gig_replica add column pay_public boolean not null default false;
update gig_replica set pay_public = parent_engagement_id is null or status = 'OPEN';
