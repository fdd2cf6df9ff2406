-- Others are told of each category, on topic influencer.categories.
alter table category
  add column version bigint not null default 1,
  -- The version that the topic has; behind until the next start after a newer file.
  add column announced_version bigint not null default 0;
create index category_to_announce on category (category_id) where announced_version < version;
