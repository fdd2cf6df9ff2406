-- How many looked at a profile on a day. Views are lossy by declaration: these counts are the facts.
create table profile_view_day (
  user_id uuid not null,
  day date not null,
  viewers bigint not null,
  primary key (user_id, day)
);

-- Who of a day is counted already, by names that mean nothing on another day; kept for some days.
create table profile_viewer (
  user_id uuid not null,
  day date not null,
  viewer uuid not null,
  primary key (user_id, day, viewer)
);
create index profile_viewer_day on profile_viewer (day);
