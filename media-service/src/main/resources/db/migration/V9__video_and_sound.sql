alter table asset add column duration_millis bigint;
-- In percent, while it is processed.
alter table asset add column progress integer;
-- How loud sound is at most in each of as many parts, from 0 to 100.
alter table asset add column peaks integer[];
alter table asset drop constraint asset_purpose_check;
alter table asset add constraint asset_purpose_check
  check (purpose in ('AVATAR', 'LOGO', 'PORTFOLIO', 'REEL', 'DELIVERY', 'SAMPLE'));
