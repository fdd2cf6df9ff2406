-- In which transaction a notification changed last, and which are gone, for clients that keep a
-- copy.
alter table notification add column changed_in xid8 not null default pg_current_xact_id();
create index notification_changed on notification (user_id, changed_in, id) where in_app;

create table notification_tombstone (
  id uuid primary key,
  user_id uuid not null,
  changed_in xid8 not null default pg_current_xact_id(),
  removed_at timestamptz not null default now()
);
create index notification_tombstone_changed on notification_tombstone (user_id, changed_in, id);
create index notification_tombstone_old on notification_tombstone (removed_at);

create function note_notification_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger notification_changed before update on notification
  for each row execute function note_notification_change();

create function note_notification_gone() returns trigger language plpgsql as $$
begin
  insert into notification_tombstone (id, user_id) values (old.id, old.user_id)
  on conflict do nothing;
  return null;
end $$;
create trigger notification_gone after delete on notification
  for each row when (old.in_app) execute function note_notification_gone();
