-- When a person's next digest is due; there while something waits for it.
create table notification_digest (
  user_id uuid primary key,
  next_at timestamptz not null
);
create index notification_digest_due on notification_digest (next_at);

-- What waits for a digest.
create table notification_digest_item (
  notification_id uuid primary key references notification on delete cascade,
  user_id uuid not null
);
create index notification_digest_item_user on notification_digest_item (user_id, notification_id);
