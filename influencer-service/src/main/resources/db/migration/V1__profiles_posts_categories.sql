-- Curated categories. Loaded from reference/categories.json whenever that file's version grows.
create table reference_data (
  name text primary key,
  version integer not null check (version > 0)
);

create table category (
  category_id text primary key check (category_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  parent_id text references category,
  position integer not null,
  -- No longer offered, yet kept by profiles that chose it.
  retired boolean not null default false
);

-- Every way to name a category, the id itself included, as a slug.
create table category_alias (
  alias text primary key,
  category_id text not null references category on delete cascade
);
create index category_alias_category on category_alias (category_id);

create table influencer_profile (
  user_id uuid primary key,
  platform text not null check (platform in ('INSTAGRAM', 'YOUTUBE', 'BOTH')),
  accounts jsonb not null,
  headline text,
  rate_card jsonb not null,
  visible boolean not null,
  engagement_rate jsonb not null,
  engagement_rate_by_views jsonb not null,
  -- When the figures change by themselves, because a post enters or leaves the window; null: never.
  engagement_due_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index influencer_profile_engagement_due on influencer_profile (engagement_due_at)
  where engagement_due_at is not null;

create table influencer_category (
  user_id uuid not null references influencer_profile on delete cascade,
  category_id text not null references category,
  position smallint not null,
  primary key (user_id, category_id)
);
create index influencer_category_category on influencer_category (category_id);

-- What an account counted at which time: a row whenever followers or reach change.
create table follower_history (
  user_id uuid not null references influencer_profile on delete cascade,
  platform text not null check (platform in ('INSTAGRAM', 'YOUTUBE')),
  recorded_at timestamptz not null,
  followers bigint not null check (followers >= 0),
  reach bigint check (reach >= 0),
  primary key (user_id, platform, recorded_at)
);

create table post (
  post_id uuid primary key,
  user_id uuid not null references influencer_profile on delete cascade,
  platform text not null check (platform in ('INSTAGRAM', 'YOUTUBE')),
  published_at timestamptz not null,
  -- Null when the platform hides them: missing, not 0.
  likes bigint check (likes >= 0),
  comments bigint not null check (comments >= 0),
  shares bigint check (shares >= 0),
  saves bigint check (saves >= 0),
  views bigint check (views >= 0),
  reach bigint check (reach >= 0),
  sponsored boolean not null,
  followers_at_publication bigint not null check (followers_at_publication >= 0),
  version bigint not null,
  recorded_at timestamptz not null
);
create index post_by_time on post (user_id, published_at desc, post_id desc);

-- What media-service said about stored files (topic media.assets).
create table media_asset (
  media_id uuid primary key,
  owner_id uuid not null,
  content_type text not null,
  ready boolean not null,
  version bigint not null
);

create table reel (
  user_id uuid not null references influencer_profile on delete cascade,
  media_id uuid not null,
  position smallint not null,
  pinned boolean not null,
  primary key (user_id, media_id)
);
create index reel_media on reel (media_id);
