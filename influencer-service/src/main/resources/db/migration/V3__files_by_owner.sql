-- Files are forgotten with their owner.
create index media_asset_owner on media_asset (owner_id);
