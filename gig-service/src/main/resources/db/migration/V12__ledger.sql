-- What an engagement's two sides owe each other, in sums and in entries. The sums are what entries
-- add up to, held by a check at the end of every transaction; entries are written once.
create table ledger (
  engagement_id uuid primary key references engagement,
  hirer_id uuid not null,
  worker_id uuid not null,
  brand_id uuid,
  campaign_id uuid,
  parent_engagement_id uuid,
  depth integer not null,
  currency char(3) not null,
  status text not null check (status in ('AGREED', 'PAYABLE', 'PAID', 'SETTLED', 'VOID')),
  agreed bigint not null check (agreed >= 0),
  released bigint not null default 0 check (released >= 0),
  earned bigint not null default 0 check (earned >= 0),
  paid bigint not null default 0 check (paid >= 0),
  received bigint not null default 0 check (received >= 0),
  payable_at timestamptz,
  paid_at timestamptz,
  received_at timestamptz,
  version bigint not null,
  check (earned + released <= agreed),
  check (paid <= earned),
  check (received <= paid),
  check (case status
    when 'AGREED' then earned + released + paid = 0
    when 'PAYABLE' then earned > 0 and earned + released = agreed and paid = 0
    when 'PAID' then earned > 0 and paid = earned and received = 0
    when 'SETTLED' then earned > 0 and received = earned
    else earned = 0 and released = agreed end)
);
create index ledger_parent on ledger (parent_engagement_id) where parent_engagement_id is not null;

create table ledger_entry (
  id uuid primary key,
  engagement_id uuid not null references ledger,
  hirer_id uuid not null,
  worker_id uuid not null,
  brand_id uuid,
  kind text not null check (kind in ('AGREED', 'RELEASED', 'EARNED', 'PAID', 'CONTESTED', 'RECEIVED')),
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  entered_at timestamptz not null,
  entered_by uuid,
  reference text,
  note text
);
create index ledger_entry_engagement on ledger_entry (engagement_id, id);
create index ledger_entry_worker on ledger_entry (worker_id, entered_at desc, id desc);
create index ledger_entry_hirer on ledger_entry (hirer_id, entered_at desc, id desc)
  where brand_id is null;
create index ledger_entry_brand on ledger_entry (brand_id, entered_at desc, id desc)
  where brand_id is not null;

-- Written once; only a note's words may go, with the person who wrote them.
create trigger ledger_entry_never_deleted before delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_written_once before update on ledger_entry for each row
  when (new.note is not null or to_jsonb(new) - 'note' <> to_jsonb(old) - 'note')
  execute function refuse_change();

create function ledger_must_balance() returns trigger language plpgsql as $$
declare
  off text;
begin
  select 'ledger ' || l.engagement_id into off
  from ledger l left join lateral (
    select coalesce(sum(amount) filter (where kind = 'AGREED'), 0) as agreed,
      coalesce(sum(amount) filter (where kind = 'RELEASED'), 0) as released,
      coalesce(sum(amount) filter (where kind = 'EARNED'), 0) as earned,
      coalesce(sum(amount) filter (where kind = 'PAID'), 0)
        - coalesce(sum(amount) filter (where kind = 'CONTESTED'), 0) as paid,
      coalesce(sum(amount) filter (where kind = 'RECEIVED'), 0) as received
    from ledger_entry e where e.engagement_id = l.engagement_id) e on true
  where l.engagement_id = new.engagement_id
    and (l.agreed, l.released, l.earned, l.paid, l.received)
      is distinct from (e.agreed, e.released, e.earned, e.paid, e.received);
  if off is not null then
    raise exception '% does not balance', off using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_balances after insert or update on ledger
  deferrable initially deferred for each row execute function ledger_must_balance();
create constraint trigger ledger_entry_balances after insert on ledger_entry
  deferrable initially deferred for each row execute function ledger_must_balance();

-- What was agreed, earned and released before there was a ledger.
insert into ledger (engagement_id, hirer_id, worker_id, brand_id, campaign_id,
  parent_engagement_id, depth, currency, status, agreed, released, earned, payable_at, version)
select id, hirer_id, worker_id, brand_id, campaign_id, parent_engagement_id, depth, currency,
  case when status = 'COMPLETED' and fee > 0 then 'PAYABLE'
    when status in ('COMPLETED', 'CANCELLED') then 'VOID' else 'AGREED' end,
  fee, case when status = 'CANCELLED' then fee else 0 end,
  case when status = 'COMPLETED' then fee else 0 end,
  case when status = 'COMPLETED' and fee > 0 then completed_at end, 1
from engagement;
insert into ledger_entry (id, engagement_id, hirer_id, worker_id, brand_id, kind, amount, currency,
  entered_at)
select gen_random_uuid(), engagement_id, l.hirer_id, l.worker_id, l.brand_id, kind.kind,
  l.agreed, l.currency,
  case kind.kind when 'AGREED' then e.started_at when 'EARNED' then e.completed_at
    else e.cancelled_at end
from ledger l join engagement e on e.id = l.engagement_id
  cross join (values ('AGREED'), ('EARNED'), ('RELEASED')) kind (kind)
where kind.kind = 'AGREED' or kind.kind = 'EARNED' and l.earned > 0
  or kind.kind = 'RELEASED' and l.released > 0;

-- Orders to a payment provider, and what it told of them.
create table payment (
  id uuid primary key,
  engagement_id uuid not null references ledger,
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  provider text not null,
  status text not null check (status in ('REQUESTED', 'SUBMITTED', 'SUCCEEDED', 'FAILED')),
  reference text,
  requested_by uuid not null,
  requested_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  finished_at timestamptz
);
create unique index payment_once on payment (engagement_id)
  where status in ('REQUESTED', 'SUBMITTED');
create index payment_engagement on payment (engagement_id, id desc);
create index payment_waiting on payment (next_attempt_at) where status = 'REQUESTED';

create table payment_notice (
  event_id text primary key,
  payment_id uuid not null references payment,
  outcome text not null,
  received_at timestamptz not null
);
