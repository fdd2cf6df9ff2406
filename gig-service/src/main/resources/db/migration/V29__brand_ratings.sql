-- What workers gave a brand, for the cards that name it: computed anew from its reviews when one of them
-- begins or ceases to count.
create table brand_rating (
  brand_id uuid primary key,
  rating double precision,
  review_count bigint not null,
  as_of timestamptz not null
);
insert into brand_rating (brand_id, rating, review_count, as_of)
select r.brand_id, avg(r.rating), count(*), now()
from review r join engagement e on e.id = r.engagement_id
where r.brand_id is not null and r.side = 'WORKER'
  and r.status in ('REVEALED', 'REPORTED', 'RESTORED') and e.fee > 0 and not e.own_brand
group by r.brand_id;
