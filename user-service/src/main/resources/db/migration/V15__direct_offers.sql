-- A direct offer is answered by its invitation; the application that follows is no news of its own.
alter table notification_invitation
  add column status text not null default 'SENT',
  add column direct boolean not null default false,
  add column rehire boolean not null default false;
