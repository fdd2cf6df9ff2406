-- Every event that figures rest on, under its own id; no later one changes it.
create table fact_event (
  event_id uuid primary key,
  kind text not null check (kind in ('GIG', 'APPLICATION', 'INVITATION', 'ENGAGEMENT', 'REVIEW',
    'USER', 'INFLUENCER_PROFILE', 'CREATIVE_PROFILE')),
  fact_id uuid not null,
  version bigint not null,
  type text not null,
  event_time timestamptz not null,
  state jsonb not null
);
create index fact_event_fact on fact_event (kind, fact_id, version);

-- What the events of one thing amount to: its last state, when it was answered first, when it ended.
alter table fact add column answered_at timestamptz;
alter table fact add column ended_at timestamptz;

-- Of before only the last event of each thing is known, and what was said about times away.
insert into fact_event (event_id, kind, fact_id, version, type, event_time, state)
select event_id, kind, fact_id, version, lower(kind) || '.known', event_time, state from fact
on conflict do nothing;
insert into fact_event (event_id, kind, fact_id, version, type, event_time, state)
select event_id, 'USER', user_id, version, 'user.away-said', declared_at,
  jsonb_build_object('awayPeriods', coalesce(periods, case when away_from is null then '[]'
    else jsonb_build_array(jsonb_build_object('from', away_from, 'to', away_to)) end))
from away_declaration
on conflict do nothing;

update fact set answered_at = coalesce((state ->> 'answeredAt')::timestamptz, event_time)
where kind = 'INVITATION' and state ->> 'status' in ('ACCEPTED', 'DECLINED');
update fact set ended_at = event_time
where kind = 'INVITATION' and state ->> 'status' in ('EXPIRED', 'REVOKED');
update fact set ended_at = coalesce((state ->> 'completedAt')::timestamptz,
    (state ->> 'cancelledAt')::timestamptz, event_time)
where kind = 'ENGAGEMENT' and state ->> 'status' in ('COMPLETED', 'CANCELLED', 'RESOLVED');

-- By the formulas of today.
update scorecard set refresh_at = now();
