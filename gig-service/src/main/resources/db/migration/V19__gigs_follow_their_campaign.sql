-- Paused because the campaign is, to go on with it.
alter table gig add column paused_with_campaign boolean not null default false;

-- Campaigns whose gigs have not all followed the last change. Those that paused or ended before gigs
-- followed are the first.
create table campaign_following (
  campaign_id uuid primary key
);
insert into campaign_following
select campaign_id from campaign where status in ('PAUSED', 'COMPLETED', 'ARCHIVED', 'CANCELLED');
