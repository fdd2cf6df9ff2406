-- Whether a person has a part in an engagement or in one above it: its worker, who hired, or a member of the brand that hired.
-- Money that goes down a chain to somebody who stands further up in it is paid to oneself.
create function stands_above(parent uuid, person uuid) returns boolean language sql stable as $$
  with recursive above as (
    select id, parent_engagement_id, hirer_id, worker_id, brand_id from engagement where id = parent
    union all
    select e.id, e.parent_engagement_id, e.hirer_id, e.worker_id, e.brand_id
    from engagement e join above on e.id = above.parent_engagement_id)
  select exists (
    select 1 from above
    where above.worker_id = person or above.hirer_id = person and above.brand_id is null
      or exists (select 1 from brand_member m where m.brand_id = above.brand_id and m.user_id = person))
$$;
