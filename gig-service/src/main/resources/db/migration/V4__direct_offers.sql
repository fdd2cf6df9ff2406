-- An invitation may carry terms: a direct offer, which makes an engagement when it is accepted.
alter table invitation
  add column fee bigint check (fee >= 0),
  add column currency char(3),
  add column hours integer,
  add column due_date timestamptz,
  add column expires_at timestamptz,
  add column engagement_id uuid references engagement,
  add check ((fee is null) = (currency is null) and (fee is null) = (expires_at is null));
create index invitation_waiting on invitation (gig_id) where status = 'SENT';
create index invitation_offer_waiting on invitation (expires_at)
  where status = 'SENT' and expires_at is not null;
