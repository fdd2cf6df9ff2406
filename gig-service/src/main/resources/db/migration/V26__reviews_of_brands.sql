-- What a worker says of a brand that hired is about the brand, not about who posted the gig.
alter table review add column brand_id uuid;
update review r set brand_id = e.brand_id from engagement e
  where e.id = r.engagement_id and e.brand_id is not null;
create index review_brand on review (brand_id, revealed_at desc, id desc)
  where side = 'WORKER' and status in ('REVEALED', 'REPORTED', 'RESTORED');
create index review_person on review (subject_id, revealed_at desc, id desc)
  where status in ('REVEALED', 'REPORTED', 'RESTORED')
    and (side = 'HIRER' or brand_id is null);
