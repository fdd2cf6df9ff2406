-- SHA-256 of what a variant holds, in hexadecimal. Null for what was stored before.
alter table asset_variant add column checksum text;
create index asset_variant_by_checksum on asset_variant (checksum);
