-- What somebody did on the work that a reel shows.
alter table reel add column credit text;
