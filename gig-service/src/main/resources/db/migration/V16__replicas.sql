-- The copies of people and files are those of platform/replicas.
alter table user_replica add column avatar_url text;
alter table user_replica alter column handle drop not null;
alter table user_replica alter column display_name drop not null;
alter table media_asset add column content_type text;
