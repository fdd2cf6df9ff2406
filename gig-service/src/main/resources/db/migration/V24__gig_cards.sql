-- What lists of gigs show: who posts, and what the caller has to do with it.
create table brand_logo (
  brand_id uuid primary key,
  logo_url text,
  version bigint not null
);
insert into job (task_name, task_instance, execution_time)
  values ('replica-refill', 'brand.brands', now()) on conflict do nothing;

create index application_applicant_gig on application (applicant_id, gig_id, id);

create table saved_gig (
  user_id uuid not null,
  gig_id uuid not null references gig on delete cascade,
  saved_at timestamptz not null,
  primary key (user_id, gig_id)
);
create index saved_gig_latest on saved_gig (user_id, saved_at, gig_id);
