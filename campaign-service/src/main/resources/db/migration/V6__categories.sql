-- The curated categories with every way to name one, folded, as influencer-service tells of them.
create table category_replica (
  category_id uuid primary key,
  code text not null,
  name text not null,
  retired boolean not null,
  version bigint not null
);
create table category_spelling (
  category_id uuid not null references category_replica on delete cascade,
  spelling text not null,
  primary key (category_id, spelling)
);
create index category_spelling_spelling on category_spelling (spelling);
