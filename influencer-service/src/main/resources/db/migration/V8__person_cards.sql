-- Figures of the scorecard, shown with a profile. The other parts of a card stay empty here.
create table influencer_card (
  user_id uuid primary key,
  headline text,
  followers bigint,
  engagement_rate double precision,
  version bigint not null
);
create table creative_card (
  user_id uuid primary key,
  profession text,
  day_rate jsonb,
  version bigint not null
);
create table scorecard_card (
  user_id uuid primary key,
  rating double precision,
  review_count bigint not null,
  success_score double precision,
  response_hours double precision,
  hirer_rating double precision,
  hirer_review_count bigint not null,
  as_of timestamptz,
  version bigint not null
);
