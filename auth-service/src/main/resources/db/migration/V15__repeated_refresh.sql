-- What makes the successor of a spent refresh token out of it, for whoever has the token itself:
-- a client whose answer was lost asks again. See docs/adr/0030.
alter table refresh_token add column successor_salt bytea;
alter table oauth2_refresh_token add column successor_salt bytea;
