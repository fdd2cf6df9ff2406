-- The copy of people's names is the one that several services keep; when somebody is away stays
-- this service's own.
create table user_away (
  user_id uuid primary key,
  periods jsonb not null,
  version bigint not null
);
insert into user_away (user_id, periods, version) select user_id, away, version from person;
alter table person rename to user_replica;
alter table user_replica drop column away;
alter table user_replica add column avatar_url text;
