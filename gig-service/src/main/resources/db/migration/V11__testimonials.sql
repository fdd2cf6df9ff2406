-- What people write in each other's praise, from the wish for it to the end of it.
create table testimonial (
  id uuid primary key,
  author_id uuid not null,
  subject_id uuid not null check (subject_id <> author_id),
  -- Checked when it is named: both were in it, and it was completed.
  engagement_id uuid references engagement,
  message text,
  text text,
  status text not null check (status in ('REQUESTED', 'PENDING', 'PUBLISHED', 'REPORTED', 'HIDDEN',
    'HELD', 'REMOVED', 'DECLINED', 'WITHDRAWN')),
  created_at timestamptz not null,
  written_at timestamptz,
  published_at timestamptz,
  version bigint not null,
  check (status not in ('PENDING', 'PUBLISHED', 'REPORTED', 'HIDDEN', 'HELD', 'REMOVED')
    or written_at is not null),
  check (status not in ('PUBLISHED', 'REPORTED', 'HIDDEN', 'HELD', 'REMOVED')
    or published_at is not null)
);
-- One at a time between two people.
create unique index testimonial_once on testimonial (author_id, subject_id)
  where status not in ('DECLINED', 'WITHDRAWN');
create index testimonial_shown on testimonial (subject_id, published_at desc, id desc)
  where status in ('PUBLISHED', 'REPORTED');
create index testimonial_subject on testimonial (subject_id, id desc);
create index testimonial_subject_status on testimonial (subject_id, status, id desc);
create index testimonial_author on testimonial (author_id, id desc);
create index testimonial_author_status on testimonial (author_id, status, id desc);
create index testimonial_in_question on testimonial (status, id desc)
  where status in ('REPORTED', 'HELD', 'REMOVED');
