-- How a review stands with the public. Held and removed ones are kept, but shown to nobody else.
alter table review add column status text not null default 'SEALED'
  check (status in ('SEALED', 'REVEALED', 'REPORTED', 'HELD', 'RESTORED', 'REMOVED'));
update review set status = 'REVEALED' where revealed_at is not null;
alter table review add check ((status = 'SEALED') = (revealed_at is null));
alter table review add column reply text;
alter table review add column replied_at timestamptz;

drop index review_subject;
create index review_shown on review (subject_id, revealed_at desc, id desc)
  where status in ('REVEALED', 'REPORTED', 'RESTORED');
create index review_in_question on review (status, id desc)
  where status in ('REPORTED', 'HELD', 'REMOVED');
create index review_low on review (subject_id, revealed_at) where rating <= 2;
create index review_author on review (author_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are written once', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- What was said stays said; only its words may go, with the person who wrote them.
create trigger review_immutable before update on review for each row
  when (new.rating <> old.rating or new.skills <> old.skills or new.side <> old.side
    or new.author_id <> old.author_id or new.subject_id <> old.subject_id
    or new.written_at <> old.written_at or new.text is distinct from old.text and new.text is not null
    or old.replied_at is not null and (new.replied_at is distinct from old.replied_at
      or new.reply is distinct from old.reply and new.reply is not null))
  execute function refuse_change();

-- What readers complained of: once each.
create table content_report (
  id uuid primary key,
  kind text not null check (kind in ('REVIEW', 'TESTIMONIAL')),
  target_id uuid not null,
  reporter_id uuid not null,
  reason text not null,
  note text,
  reported_at timestamptz not null,
  unique (target_id, reporter_id)
);
create index content_report_target on content_report (target_id, id desc);
create index content_report_reporter on content_report (reporter_id, id desc);

-- Who decided what about it, when and why; decided_by is null where a rule of the platform did.
create table moderation_decision (
  id uuid primary key,
  kind text not null check (kind in ('REVIEW', 'TESTIMONIAL')),
  target_id uuid not null,
  action text not null check (action in ('HOLD', 'RESTORE', 'REMOVE')),
  decided_by uuid,
  reason text not null,
  decided_at timestamptz not null
);
create index moderation_decision_target on moderation_decision (target_id, id desc);
create trigger moderation_decision_written_once before update or delete on moderation_decision
  for each row execute function refuse_change();

-- Since when somebody is here, and what they say they can.
alter table user_replica add column joined_at timestamptz;
create table profile_skills (
  user_id uuid primary key,
  skills text[] not null,
  version bigint not null
);
