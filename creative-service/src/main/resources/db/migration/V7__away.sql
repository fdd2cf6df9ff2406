-- Times in which somebody said to user-service that they are away.
alter table person add column away jsonb not null default '[]';
