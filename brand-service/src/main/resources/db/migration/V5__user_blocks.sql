-- Who does not want to deal with whom: the copy of platform/replicas.
create table user_block (
  block_id uuid primary key,
  blocker_id uuid not null,
  blocked_id uuid not null,
  active boolean not null,
  version bigint not null
);
create index user_block_pair on user_block (blocker_id, blocked_id) where active;
