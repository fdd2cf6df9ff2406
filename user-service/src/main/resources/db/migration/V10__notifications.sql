-- One row for each person who was ever notified. Whoever stores a notification locks it and takes an
-- id greater than the last: so the order of a person's ids is the order of commits, and whoever has
-- seen one has seen all that have lesser ids.
create table notification_inbox (
  user_id uuid primary key,
  last_id uuid not null
);

create table notification (
  id uuid primary key,
  user_id uuid not null,
  type text not null check (length(type) between 1 and 40),
  -- What it tells of: an event, or what a timer found. At most one of each for a person.
  event_id uuid not null,
  actor_id uuid,
  subject_kind text not null check (length(subject_kind) between 1 and 40),
  subject_id uuid not null,
  gig_id uuid,
  engagement_id uuid,
  brand_id uuid,
  due_at timestamptz,
  -- When it happened.
  created_at timestamptz not null,
  -- Whether it is shown; false when the person wants it by other channels only.
  in_app boolean not null,
  -- Whether it was news when it was stored; what is old goes out by no other channel.
  fresh boolean not null,
  read_at timestamptz,
  unique (user_id, event_id)
);
-- Somebody's notifications, newest first.
create index notification_of_user on notification (user_id, id);
-- The unread ones, to list and to count.
create index notification_unread on notification (user_id, id) where in_app and read_at is null;

-- What a person wants to be told by which channel; only what differs from the defaults.
create table notification_preference (
  user_id uuid primary key,
  time_zone text check (length(time_zone) <= 60),
  digest_hour integer not null check (digest_hour between 0 and 23),
  types jsonb not null,
  version bigint not null
);
