create table brand (
  id uuid primary key,
  company_name text not null check (length(company_name) between 1 and 120),
  industry text not null check (length(industry) between 1 and 80),
  website text,
  logo_url text,
  owner_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null
);

create table brand_member (
  brand_id uuid not null references brand,
  user_id uuid not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'VIEWER')),
  joined_at timestamptz not null,
  version bigint not null,
  primary key (brand_id, user_id)
);
-- "My brands", newest first.
create index brand_member_user on brand_member (user_id, brand_id desc);

create table brains_list (
  id uuid primary key,
  brand_id uuid not null references brand,
  title text not null check (length(title) between 1 and 120),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  version bigint not null
);
-- A brand's lists, newest first (ids grow with time).
create index brains_list_brand on brains_list (brand_id, id desc) where removed_at is null;

create table brains_list_item (
  list_id uuid not null references brains_list,
  user_id uuid not null,
  note text check (length(note) <= 2000),
  position integer not null check (position >= 1),
  added_by uuid not null,
  added_at timestamptz not null,
  version bigint not null,
  primary key (list_id, user_id)
);

-- What user-service says about people.
create table creator (
  user_id uuid primary key,
  handle text not null,
  display_name text not null,
  avatar_url text,
  active boolean not null,
  version bigint not null
);

-- What influencer-service and creative-service say about prices: [{"deliverable", "price"}].
create table rate_card (
  user_id uuid not null,
  source text not null check (source in ('INFLUENCER', 'CREATIVE')),
  rates jsonb not null,
  version bigint not null,
  primary key (user_id, source)
);
