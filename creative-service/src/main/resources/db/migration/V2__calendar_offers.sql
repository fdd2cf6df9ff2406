-- Days of the week that are never worked, and the zone in which days are counted.
alter table creative_profile
  add column time_zone text not null default 'Asia/Kolkata',
  add column days_off text[] not null default '{}'
    check (days_off <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);

-- Work that somebody is bound to, as gig-service said (topic gig.engagements).
create table commitment (
  engagement_id uuid primary key,
  worker_id uuid not null,
  started_at timestamptz not null,
  due_at timestamptz,
  under_way boolean not null,
  version bigint not null
);
create index commitment_under_way on commitment (worker_id) where under_way;

-- Services that crew offer by themselves.
create table offer (
  offer_id uuid primary key,
  user_id uuid not null references creative_profile on delete cascade,
  title text not null,
  description text,
  skill_tags text[] not null,
  price_amount bigint not null check (price_amount >= 0),
  price_currency char(3) not null,
  price_per text not null check (price_per in ('PROJECT', 'DAY', 'HOUR')),
  delivery_days integer check (delivery_days between 1 and 365),
  active boolean not null,
  version bigint not null,
  created_at timestamptz not null
);
create index offer_of_user on offer (user_id, offer_id desc);
