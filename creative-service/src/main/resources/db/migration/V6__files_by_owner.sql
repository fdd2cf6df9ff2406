-- Files are forgotten with their owner.
create index media_asset_owner on media_asset (owner_id);
create index commitment_of_worker on commitment (worker_id);
create index open_offer_of_worker on open_offer (worker_id);
