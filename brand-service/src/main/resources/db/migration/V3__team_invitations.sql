-- A place in a team, offered; at a hand-over the place of the owner who offers it.
create table team_invitation (
  id uuid primary key,
  brand_id uuid not null references brand,
  user_id uuid not null,
  invited_by uuid not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'VIEWER')),
  hand_over boolean not null,
  message text check (length(message) <= 1000),
  status text not null check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  version bigint not null,
  check (not hand_over or role = 'OWNER')
);
-- One open question to a person, and one hand-over of a brand, at a time.
create unique index team_invitation_waiting on team_invitation (brand_id, user_id)
  where status = 'SENT';
create unique index team_invitation_hand_over on team_invitation (brand_id)
  where status = 'SENT' and hand_over;
create index team_invitation_brand on team_invitation (brand_id, id desc);
create index team_invitation_user on team_invitation (user_id, id desc);
create index team_invitation_from on team_invitation (invited_by);
create index team_invitation_overdue on team_invitation (expires_at) where status = 'SENT';

-- Invitations name people by handle too.
create index creator_handle on creator (handle);

-- A person's own words and deeds, for export and erasure.
create index brains_list_item_added_by on brains_list_item (added_by);
create index brains_list_vote_voter on brains_list_vote (voter_id);
create index brand_owner on brand (owner_id);
