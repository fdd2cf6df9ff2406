-- The time of the transaction's request, where it is one of the past.
create or replace function database_time() returns timestamptz language sql volatile
  return coalesce(
    nullif(current_setting('crewcall.history_time', true), '')::timestamptz, clock_timestamp());
