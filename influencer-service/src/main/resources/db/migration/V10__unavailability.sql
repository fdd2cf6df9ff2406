-- Days taken, as closed intervals that neither overlap nor touch.
create table unavailability (
  user_id uuid not null references influencer_profile on delete cascade,
  first_day date not null,
  last_day date not null,
  primary key (user_id, first_day),
  check (first_day <= last_day)
);

-- Days of the week that are never worked, and the zone in which days are counted.
alter table influencer_profile
  add column time_zone text not null default 'Asia/Kolkata',
  add column days_off text[] not null default '{}'
    check (days_off <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);
