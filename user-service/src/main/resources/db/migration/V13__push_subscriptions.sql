-- Browsers that want to be woken (RFC 8030).
create table push_subscription (
  user_id uuid not null,
  id uuid not null,
  endpoint text not null check (length(endpoint) <= 1000),
  -- The browser's public key and secret (RFC 8291).
  p256dh bytea not null check (length(p256dh) = 65),
  auth bytea not null check (length(auth) = 16),
  label text check (length(label) <= 80),
  created_at timestamptz not null,
  version bigint not null,
  primary key (user_id, id)
);
-- A browser that was handed on to somebody else belongs to that person alone.
create unique index push_subscription_endpoint on push_subscription (md5(endpoint));

-- What is on its way to a browser.
create table push_message (
  notification_id uuid not null references notification on delete cascade,
  user_id uuid not null,
  subscription_id uuid not null,
  attempts integer not null,
  next_at timestamptz not null,
  primary key (notification_id, subscription_id),
  foreign key (user_id, subscription_id) references push_subscription on delete cascade
);
create index push_message_due on push_message (next_at);
create index push_message_subscription on push_message (user_id, subscription_id);
