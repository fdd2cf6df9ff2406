-- The list of one's sessions, the newest first, whatever the number of those that are over.
create index session_live on session (account_id, id desc) where ended_at is null;
