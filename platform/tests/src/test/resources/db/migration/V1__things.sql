create table thing (id uuid primary key, name text not null, version bigint not null);
create table effect (
  position bigint generated always as identity primary key,
  event_id uuid not null,
  subject uuid not null,
  version bigint not null,
  name text not null
);
create table late (id uuid not null, unique (id) deferrable initially deferred);
create table lamp (id uuid primary key, name text not null, version bigint not null);
