-- A delivery is an aggregate with an event of its own, written once: its version stays 1.
alter table delivery add column version bigint not null default 1;
