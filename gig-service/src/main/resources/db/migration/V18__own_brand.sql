-- The worker was found in the team of the brand that hired.
alter table engagement add column own_brand boolean not null default false;
