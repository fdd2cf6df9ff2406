-- When the person of a session last gave a password or second factor. The default is for instances
-- of before that still begin sessions: by a sign-in, which is a proof.
alter table session add column proven_at timestamptz not null default now();
update session set proven_at = began_at;
