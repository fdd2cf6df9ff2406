-- Devices and addresses from which the owner signed in before are counted apart from strangers.
-- Subjects are keyed hashes from now on; what was counted before is forgotten.
delete from sign_in_throttle;
alter table sign_in_throttle drop constraint sign_in_throttle_kind_check;
alter table sign_in_throttle add constraint sign_in_throttle_kind_check
  check (kind in ('STRANGERS', 'KNOWN', 'ADDRESS'));
-- "Did somebody sign in to this account from there?"
create index session_account_address on session (account_id, address);
