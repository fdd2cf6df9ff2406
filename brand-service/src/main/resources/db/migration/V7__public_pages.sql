-- What a brand's public page says of it.
alter table brand
  add column description text check (length(description) <= 4000),
  add column city text check (length(city) <= 80);

-- The beginnings by which a brand is found: its name from each of its words on.
create table brand_name_key (
  brand_id uuid not null references brand,
  name_key text collate "C" not null,
  primary key (brand_id, name_key)
);
create index brand_name_key_order on brand_name_key (name_key, brand_id);

-- Words as the service makes them out are letters of all scripts: it does that for the brands that
-- are there.
insert into job (task_name, task_instance, execution_time)
select 'brand-renewal', id::text, now() from brand
on conflict do nothing;
