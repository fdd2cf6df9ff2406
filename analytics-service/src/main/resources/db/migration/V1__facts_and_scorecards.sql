-- The last state of everything that figures rest on, with the event it came from.
create table fact (
  kind text not null check (kind in ('GIG', 'APPLICATION', 'INVITATION', 'ENGAGEMENT', 'REVIEW',
    'USER', 'INFLUENCER_PROFILE', 'CREATIVE_PROFILE')),
  fact_id uuid not null,
  event_id uuid not null,
  event_time timestamptz not null,
  version bigint not null,
  state jsonb not null,
  primary key (kind, fact_id)
);

-- Whom a fact concerns, and as what.
create table fact_party (
  user_id uuid not null,
  kind text not null,
  party text not null check (party in ('CREATOR', 'APPLICANT', 'HIRER', 'INVITED', 'WORKER',
    'SUBJECT', 'SELF')),
  fact_id uuid not null,
  primary key (user_id, kind, party, fact_id)
);
create index fact_party_fact on fact_party (kind, fact_id);

-- What a user declared about being away, and when: a later declaration changes no past.
create table away_declaration (
  event_id uuid primary key,
  user_id uuid not null,
  declared_at timestamptz not null,
  version bigint not null,
  away_from date,
  away_to date,
  check ((away_from is null) = (away_to is null))
);
create index away_declaration_user on away_declaration (user_id, declared_at);

-- Users whose figures have to be computed afresh.
create table stale_user (
  user_id uuid primary key,
  due_at timestamptz not null
);
create index stale_user_due on stale_user (due_at);

create table scorecard (
  user_id uuid primary key,
  version bigint not null,
  -- Only of users who are known and active.
  visible boolean not null,
  computed_at timestamptz not null,
  -- When time alone changes a figure, at the latest a day later.
  refresh_at timestamptz not null,
  -- Mean of the role that the ranked rating was computed with.
  rating_prior double precision not null,
  figures jsonb not null
);
create index scorecard_refresh on scorecard (refresh_at);

-- Mean rating per role, as the ranked rating uses it.
create table role_mean (
  role text primary key,
  mean double precision not null,
  reviews bigint not null,
  taken_at timestamptz not null
);
