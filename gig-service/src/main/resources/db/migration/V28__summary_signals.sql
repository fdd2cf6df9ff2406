-- Whose streams are to be woken, until an instance has passed it on. A crash of the server may lose it:
-- streams look by themselves too.
create unlogged table live_signal (subject uuid not null);

-- Tells all instances, soon after the commit, whose summary may have changed (ADR 0051): the person on the
-- worker's side, and the brand, or who hires without one.
create function tell_summaries() returns trigger language plpgsql as $$
declare
  is_now jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  was jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
begin
  insert into live_signal (subject)
  select party::uuid from (
    select distinct unnest(array[
      each ->> tg_argv[0], coalesce(each ->> 'brand_id', each ->> tg_argv[1])]) as party
    from unnest(array[is_now, was]) as each) parties
  where party is not null;
  return null;
end $$;

-- Another rating of the applicant (ADR 0050) is not among what is counted.
create trigger application_told after insert or delete or update of status on application
  for each row execute function tell_summaries('applicant_id', 'hirer_id');
create trigger engagement_told after insert or update or delete on engagement
  for each row execute function tell_summaries('worker_id', 'hirer_id');
create trigger invitation_told after insert or update or delete on invitation
  for each row execute function tell_summaries('user_id', 'from_user_id');
create trigger gig_told after insert or update or delete on gig
  for each row execute function tell_summaries('brand_id', 'creator_id');
create trigger review_pair_told after insert or update or delete on review_pair
  for each row execute function tell_summaries('worker_id', 'hirer_id');
create trigger review_told after insert or delete on review
  for each row execute function tell_summaries('author_id', 'author_id');
create trigger ledger_told after insert or update or delete on ledger
  for each row execute function tell_summaries('worker_id', 'hirer_id');
create trigger campaign_told after insert or update or delete on campaign
  for each row execute function tell_summaries('brand_id', 'brand_id');
-- Who is no longer in a team reads no more of its summary.
create trigger brand_member_told after insert or update or delete on brand_member
  for each row execute function tell_summaries('user_id', 'user_id');
