-- Uploads that come in parts, by the key of the object that they become, until that is there or is
-- to be removed.
create table multipart_upload (
  object_key text primary key,
  upload_id text not null,
  part_size bigint not null check (part_size > 0)
);
