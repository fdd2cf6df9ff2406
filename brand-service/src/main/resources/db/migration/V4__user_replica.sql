-- The copy of people's names is the one that several services keep.
alter table creator rename to user_replica;
alter index creator_handle rename to user_replica_handle;
