-- In which transaction a row changed last, for clients that keep a copy (ADR 0040).
create function note_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;

alter table gig add column changed_in xid8 not null default pg_current_xact_id();
alter table application add column changed_in xid8 not null default pg_current_xact_id();
alter table engagement add column changed_in xid8 not null default pg_current_xact_id();
alter table invitation add column changed_in xid8 not null default pg_current_xact_id();

create trigger gig_changed before update on gig
  for each row execute function note_change();
create trigger application_changed before update on application
  for each row execute function note_change();
create trigger engagement_changed before update on engagement
  for each row execute function note_change();
create trigger invitation_changed before update on invitation
  for each row execute function note_change();

create index gig_creator_changed on gig (creator_id, changed_in, id) where brand_id is null;
create index gig_brand_changed on gig (brand_id, changed_in, id) where brand_id is not null;
create index application_applicant_changed on application (applicant_id, changed_in, id);
create index application_hirer_changed on application (hirer_id, changed_in, id)
  where brand_id is null;
create index application_brand_changed on application (brand_id, changed_in, id)
  where brand_id is not null;
create index engagement_worker_changed on engagement (worker_id, changed_in, id);
create index engagement_hirer_changed on engagement (hirer_id, changed_in, id)
  where brand_id is null;
create index engagement_brand_changed on engagement (brand_id, changed_in, id)
  where brand_id is not null;
create index invitation_user_changed on invitation (user_id, changed_in, id);
create index invitation_sender_changed on invitation (from_user_id, changed_in, id)
  where brand_id is null;
create index invitation_brand_changed on invitation (brand_id, changed_in, id)
  where brand_id is not null;

-- Rows that are gone, for each person or brand whose they were.
create table tombstone (
  party uuid not null,
  kind text not null,
  id uuid not null,
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (party, kind, id)
);
create index tombstone_changed on tombstone (party, kind, changed_in, id);

create function note_deletion() returns trigger language plpgsql as $$
declare
  gone jsonb := to_jsonb(old);
begin
  insert into tombstone (party, kind, id)
  select distinct party, tg_table_name, old.id
  from unnest(array[
    cast(gone ->> tg_argv[0] as uuid),
    cast(coalesce(gone ->> 'brand_id', gone ->> tg_argv[1]) as uuid)]) as party
  where party is not null
  on conflict (party, kind, id) do update set changed_in = pg_current_xact_id();
  return null;
end $$;
create trigger gig_gone after delete on gig
  for each row execute function note_deletion('brand_id', 'creator_id');
create trigger application_gone after delete on application
  for each row execute function note_deletion('applicant_id', 'hirer_id');
create trigger engagement_gone after delete on engagement
  for each row execute function note_deletion('worker_id', 'hirer_id');
create trigger invitation_gone after delete on invitation
  for each row execute function note_deletion('user_id', 'from_user_id');
