-- What callers owe, over all instances of the gateway. Worth nothing after a crash, so not logged.
create unlogged table bucket (
  name text primary key,
  full_at timestamptz not null
) with (fillfactor = 50);
