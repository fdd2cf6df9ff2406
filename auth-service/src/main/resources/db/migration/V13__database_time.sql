-- The time by which sign-in attempts are counted; tests replace it to move the clock.
create function database_time() returns timestamptz language sql stable return now();
