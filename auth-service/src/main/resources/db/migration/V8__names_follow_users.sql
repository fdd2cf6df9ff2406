-- Handle and display name are given at registration and changed in user-service; which of its
-- versions they are of.
alter table account add column user_version bigint not null default -1;
