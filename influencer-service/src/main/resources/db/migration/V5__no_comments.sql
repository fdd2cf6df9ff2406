-- A post that takes no comments has none to count, which is not 0.
alter table post alter column comments drop not null;
