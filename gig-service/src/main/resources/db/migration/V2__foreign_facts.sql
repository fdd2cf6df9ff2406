-- The clock of everything that goes by time. A function of its own, so that a test can move it.
create function database_time() returns timestamptz language sql volatile return clock_timestamp();

-- More of what other services own, kept like the tables of V1.
create table user_block (
  block_id uuid primary key,
  blocker_id uuid not null,
  blocked_id uuid not null,
  active boolean not null,
  version bigint not null
);
create index user_block_pair on user_block (blocker_id, blocked_id) where active;

create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  ready boolean not null,
  version bigint not null
);

create table skill (
  skill_id uuid primary key,
  code text not null,
  version bigint not null
);
-- Every spelling of a skill (its code, its name, its aliases), folded.
create table skill_spelling (
  skill_id uuid not null references skill on delete cascade,
  spelling text not null,
  primary key (skill_id, spelling)
);
create index skill_spelling_folded on skill_spelling (spelling);

create table brains_list (
  list_id uuid primary key,
  brand_id uuid not null,
  creators uuid[] not null,
  removed boolean not null,
  version bigint not null
);
