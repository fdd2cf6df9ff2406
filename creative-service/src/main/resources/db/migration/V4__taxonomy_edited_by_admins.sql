-- The taxonomy is edited by admins too. What one of them has edited is theirs: a newer file leaves
-- it alone. version is the whole taxonomy's, grows with every change and is the ETag.
alter table reference_data add column file_version integer not null default 0;
update reference_data set file_version = version;

alter table skill
  add column professions text[] not null default '{}',
  add column replaced_by text references skill,
  add column edited boolean not null default false,
  add column version bigint not null default 1,
  -- The version that topic creative.skills has; behind until the next start after a newer file.
  add column announced_version bigint not null default 0;
create index skill_to_announce on skill (skill_id) where announced_version < version;

alter table profession add column edited boolean not null default false;

-- What is equal for all spellings of one word.
alter table skill_alias add column word_key text not null generated always as (replace(alias, '-', '')) stored;
create index skill_alias_key on skill_alias (word_key);

-- Who changed what.
create table taxonomy_change (
  change_id uuid primary key,
  version integer not null unique,
  changed_by uuid not null,
  changed_at timestamptz not null,
  note text,
  request jsonb not null
);

-- How many profiles and offers carry a tag, known to the taxonomy or not.
create table tag_use (
  tag text primary key,
  uses bigint not null check (uses >= 0),
  word_key text not null generated always as (replace(tag, '-', '')) stored
);
create index tag_use_frequency on tag_use (uses desc, tag) where uses > 0;
create index tag_use_key on tag_use (word_key);
insert into tag_use (tag, uses)
  select tag, count(*)
  from (select unnest(skill_tags) as tag from creative_profile
        union all select unnest(skill_tags) from offer) carried
  group by tag;
create index creative_profile_skill_tags on creative_profile using gin (skill_tags);
create index offer_skill_tags on offer using gin (skill_tags);
