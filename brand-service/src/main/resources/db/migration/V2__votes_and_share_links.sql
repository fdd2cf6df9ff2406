-- What members of the team think of a creator on a list.
create table brains_list_vote (
  list_id uuid not null,
  user_id uuid not null,
  voter_id uuid not null,
  vote text not null check (vote in ('UP', 'DOWN')),
  primary key (list_id, user_id, voter_id),
  foreign key (list_id, user_id) references brains_list_item on delete cascade
);

-- On which lists a creator is.
create index brains_list_item_user on brains_list_item (user_id, list_id);

-- Links that show a list to whoever has them. The token itself is not kept.
create table brains_list_share (
  id uuid primary key,
  list_id uuid not null references brains_list,
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index brains_list_share_list on brains_list_share (list_id, id desc)
  where revoked_at is null;
