-- The copy of people's names is the one that several services keep. Nothing here asks for it; it is
-- right from a person's next event on.
alter table user_replica add column active boolean not null default true;
