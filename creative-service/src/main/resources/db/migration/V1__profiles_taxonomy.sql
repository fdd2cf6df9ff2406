-- Professions and skills. Loaded from reference/taxonomy.json whenever that file's version grows.
create table reference_data (
  name text primary key,
  version integer not null check (version > 0)
);

create table profession (
  code text primary key check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
  name text not null,
  position integer not null,
  -- No longer offered, yet kept by profiles that chose it.
  retired boolean not null default false
);

create table skill (
  skill_id text primary key check (skill_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  parent_id text references skill,
  retired boolean not null default false
);

-- Every way to name a skill, its id and name included, as a slug; said holds it as people write it.
create table skill_alias (
  alias text primary key,
  skill_id text not null references skill on delete cascade,
  said text not null
);
create index skill_alias_skill on skill_alias (skill_id);
-- For look-ups by prefix, whatever the database's collation.
create index skill_alias_prefix on skill_alias (alias text_pattern_ops);

create table creative_profile (
  user_id uuid primary key,
  -- Skill ids of the taxonomy and, as slugs, what it does not know.
  skill_tags text[] not null,
  bio text,
  city text,
  day_rate_amount bigint check (day_rate_amount >= 0),
  day_rate_currency char(3),
  project_rate_amount bigint check (project_rate_amount >= 0),
  project_rate_currency char(3),
  visible boolean not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((day_rate_amount is null) = (day_rate_currency is null)),
  check ((project_rate_amount is null) = (project_rate_currency is null))
);

-- The first is the primary one.
create table creative_profession (
  user_id uuid not null references creative_profile on delete cascade,
  code text not null references profession,
  position smallint not null,
  primary key (user_id, code)
);
create index creative_profession_code on creative_profession (code);

-- Days taken, as closed intervals that neither overlap nor touch.
create table unavailability (
  user_id uuid not null references creative_profile on delete cascade,
  first_day date not null,
  last_day date not null,
  primary key (user_id, first_day),
  check (first_day <= last_day)
);

-- What media-service said about stored files (topic media.assets).
create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  content_type text not null,
  ready boolean not null,
  version bigint not null
);

create table reel (
  user_id uuid not null references creative_profile on delete cascade,
  media_id uuid not null,
  position smallint not null,
  pinned boolean not null,
  primary key (user_id, media_id)
);
create index reel_media on reel (media_id);
