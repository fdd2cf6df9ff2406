-- The transaction that changed the fact last: what changed since a snapshot is read by it, whatever
-- the order of the commits.
alter table fact_party add column changed_in xid8 not null default '0';
alter table fact_party alter column changed_in set default pg_current_xact_id();
create index fact_party_changed on fact_party (user_id, changed_in);
