-- What waits for a person or a brand is counted from the rows that wait, each from an index.
alter table review_pair add column brand_id uuid;
update review_pair p set brand_id = e.brand_id from engagement e
  where e.id = p.engagement_id and e.brand_id is not null;
create index review_pair_brand on review_pair (brand_id, reveals_at)
  where status <> 'REVEALED' and brand_id is not null;
create index review_pair_hirer on review_pair (hirer_id, reveals_at)
  where status <> 'REVEALED' and brand_id is null;
create index review_pair_worker on review_pair (worker_id, reveals_at)
  where status <> 'REVEALED';
create index ledger_brand on ledger (brand_id, currency)
  include (status, agreed, released, earned, paid) where brand_id is not null;
create index ledger_hirer_payable on ledger (hirer_id)
  where status = 'PAYABLE' and brand_id is null;
create index ledger_worker_paid on ledger (worker_id) where status = 'PAID';
create index campaign_brand on campaign (brand_id);
