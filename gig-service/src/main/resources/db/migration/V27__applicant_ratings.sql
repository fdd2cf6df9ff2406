-- Bids by the rating of who bids (ADR 0050): a copy of the card's rating in each bid, in
-- millionths, 0 without one, so that the order has an index and those without a rating come last.
alter table application add column applicant_rating bigint not null default 0;

-- Another rating of the applicant is no change of the bid.
drop trigger application_changed on application;
create trigger application_changed before update on application
  for each row when (old.applicant_rating = new.applicant_rating) execute function note_change();

create function rank_of(rating double precision) returns bigint
  language sql immutable return coalesce(round(rating * 1000000)::bigint, 0);

-- A new bid and a new rating of the same person wait for each other: whichever is second sees what
-- the first has written. One lock for some hundredth of all people, so that a bulk load needs few.
create function lock_rating(person uuid, shared boolean) returns void language plpgsql as $$
declare
  place integer := hashtextextended(person::text, 0) & 255;
begin
  if shared then
    perform pg_advisory_xact_lock_shared(50, place);
  else
    perform pg_advisory_xact_lock(50, place);
  end if;
end $$;

create function take_rating() returns trigger language plpgsql as $$
begin
  perform lock_rating(new.applicant_id, true);
  new.applicant_rating := rank_of(
    (select rating from scorecard_card where user_id = new.applicant_id));
  return new;
end $$;
create trigger application_rated before insert on application
  for each row execute function take_rating();

create function hold_rating() returns trigger language plpgsql as $$
begin
  perform lock_rating(new.user_id, false);
  return new;
end $$;
create trigger scorecard_card_held before insert or update of rating on scorecard_card
  for each row execute function hold_rating();

update application a set applicant_rating = rank_of(c.rating) from scorecard_card c
  where c.user_id = a.applicant_id and c.rating is not null;

create index application_gig_rating on application (gig_id, applicant_rating, id);
create index application_gig_status_rating on application (gig_id, status, applicant_rating, id);
create index application_campaign_rating on application (campaign_id, applicant_rating, id)
  where campaign_id is not null and brand_id is not null;
create index application_campaign_status_rating
  on application (campaign_id, status, applicant_rating, id)
  where campaign_id is not null and brand_id is not null;
