package io.crewcall.gig;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets a scene straight in the database, for tests that are about what happens next. */
public record Stage(JdbcClient jdbc) {
  public static final long FEE = 1000;

  /** An open gig with one role. */
  public record Gig(UUID id, UUID roleId, UUID hirerId) {}

  /** An engagement that is under way, with its gig. */
  public record Work(UUID id, Gig gig, UUID workerId, int depth) {}

  public UUID brand(UUID owner) {
    UUID brand = UUID.randomUUID();
    jdbc.sql("insert into brand_replica values (?, 'Chai & Co', 1)").param(brand).update();
    member(brand, owner, "OWNER");
    return brand;
  }

  public boolean brandKnown(UUID brand) {
    return number("select count(*) from brand_replica where brand_id = ?", brand) == 1;
  }

  public void member(UUID brand, UUID user, String role) {
    jdbc.sql("insert into brand_member values (?, ?, ?)").params(brand, user, role).update();
  }

  public UUID campaign(UUID brand, long budget) {
    UUID campaign = UUID.randomUUID();
    jdbc.sql("insert into campaign values (?, ?, 'Autumn', 'LIVE', ?, 'INR', 1, 0)")
        .params(campaign, brand, budget)
        .update();
    return campaign;
  }

  public Gig gig(UUID hirer, UUID brand, UUID campaign, int slots) {
    return gig(hirer, brand, campaign, null, 1, slots);
  }

  public Gig subGig(Work parent, int slots) {
    return gig(parent.workerId(), null, null, parent.id(), parent.depth() + 1, slots);
  }

  private Gig gig(UUID hirer, UUID brand, UUID campaign, UUID parent, int depth, int slots) {
    UUID id = UUID.randomUUID();
    UUID role = UUID.randomUUID();
    jdbc.sql(
            """
            insert into gig (id, creator_id, brand_id, campaign_id, parent_engagement_id, depth,
              title, description, type, status, remote, deadline, change_rounds, currency,
              created_at, published_at, version)
            values (?, ?, ?, ?, ?, ?, 'A film', '', 'CREW_HIRE', 'OPEN', true,
              now() + interval '7 days', 2, 'INR', now(), now(), 2)
            """)
        .params(java.util.Arrays.asList(id, hirer, brand, campaign, parent, depth))
        .update();
    jdbc.sql(
            """
            insert into gig_role (id, gig_id, position, profession, skill_tags, slots,
              budget_per_slot, currency)
            values (?, ?, 0, 'EDITOR', '{reels}', ?, ?, 'INR')
            """)
        .params(role, id, slots, FEE)
        .update();
    return new Gig(id, role, hirer);
  }

  /** Bids of as many new people, each for {@link #FEE}. */
  public List<UUID> bids(Gig gig, int count) {
    List<UUID> bids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bids.add(bid(gig, UUID.randomUUID()));
    }
    return bids;
  }

  public UUID bid(Gig gig, UUID applicant) {
    return bid(gig, applicant, FEE);
  }

  private UUID bid(Gig gig, UUID applicant, long fee) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, brand_id,
              campaign_id, proposed_fee, currency, status, gig_deadline, applied_at, version)
            select ?, id, ?, ?, creator_id, brand_id, campaign_id, ?, 'INR', 'APPLIED', deadline,
              now(), 1
            from gig where id = ?
            """)
        .params(id, gig.roleId(), applicant, fee, gig.id())
        .update();
    return id;
  }

  /** Somebody at work for a fee, under no campaign. */
  public Work work(UUID hirer, UUID worker, long fee) {
    return work(gig(hirer, null, null, 1), worker, fee, null, 1);
  }

  /** Somebody at work for a gig that there is. */
  public Work workFor(Gig gig, UUID worker, long fee) {
    return work(gig, worker, fee, null, 1);
  }

  /** Somebody at work under another's engagement; the fee is committed there. */
  public Work workUnder(Work parent, UUID worker, long fee) {
    jdbc.sql("update engagement set committed = committed + ? where id = ?")
        .params(fee, parent.id())
        .update();
    return work(subGig(parent, 1), worker, fee, parent.id(), parent.depth() + 1);
  }

  private Work work(Gig gig, UUID worker, long fee, UUID parent, int depth) {
    jdbc.sql(
            """
            update gig_role set filled = 1, committed = ?, budget_per_slot = ? where id = ?
            """)
        .params(fee, fee, gig.roleId())
        .update();
    jdbc.sql("update gig set status = 'FILLED' where id = ?").param(gig.id()).update();
    UUID bid = bid(gig, worker, fee);
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into engagement (id, gig_id, gig_role_id, application_id, parent_engagement_id,
              depth, hirer_id, worker_id, profession, fee, currency, change_rounds, status,
              started_at, due_date, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'EDITOR', ?, 'INR', 2, 'ACTIVE', now(),
              now() + interval '14 days', 1)
            """)
        .params(
            java.util.Arrays.asList(
                id, gig.id(), gig.roleId(), bid, parent, depth, gig.hirerId(), worker, fee))
        .update();
    openLedger(id);
    jdbc.sql(
            """
            update application set status = 'SELECTED', engagement_id = ?, version = 2 where id = ?
            """)
        .params(id, bid)
        .update();
    return new Work(id, gig, worker, depth);
  }

  private void openLedger(UUID engagement) {
    jdbc.sql(
            """
            with opened as (
              insert into ledger (engagement_id, hirer_id, worker_id, brand_id, campaign_id,
                parent_engagement_id, depth, currency, status, agreed, version)
              select id, hirer_id, worker_id, brand_id, campaign_id, parent_engagement_id, depth,
                currency, 'AGREED', fee, 1
              from engagement where id = ? returning *)
            insert into ledger_entry (id, engagement_id, hirer_id, worker_id, brand_id, kind,
              amount, currency, entered_at)
            select gen_random_uuid(), engagement_id, hirer_id, worker_id, brand_id, 'AGREED',
              agreed, currency, now()
            from opened
            """)
        .param(engagement)
        .update();
  }

  /** Ends an engagement, so that it can be reviewed. */
  public void complete(Work work) {
    jdbc.sql(
            """
            update engagement set status = 'COMPLETED', completed_at = now(), version = version + 1
            where id = ?
            """)
        .param(work.id())
        .update();
    jdbc.sql(
            """
            insert into review_pair (engagement_id, hirer_id, worker_id, status, reveals_at)
            values (?, ?, ?, 'OPEN', now() + interval '336 hours')
            """)
        .params(work.id(), work.gig().hirerId(), work.workerId())
        .update();
    earn(work);
  }

  /** What was agreed is earned. */
  private void earn(Work work) {
    jdbc.sql(
            """
            with earned as (
              update ledger set status = 'PAYABLE', earned = agreed, payable_at = now(),
                version = version + 1
              where engagement_id = ? returning *)
            insert into ledger_entry (id, engagement_id, hirer_id, worker_id, brand_id, kind,
              amount, currency, entered_at)
            select gen_random_uuid(), engagement_id, hirer_id, worker_id, brand_id, 'EARNED',
              earned, currency, now()
            from earned
            """)
        .param(work.id())
        .update();
  }

  public long number(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(Long.class).single();
  }

  public String text(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(String.class).single();
  }

  /**
   * Everything that must always hold, for the whole database: filled slots are engagements, and
   * what is committed is the sum of their fees and within the budget, at every level.
   */
  public List<String> violations() {
    return jdbc.sql(
            """
            with alive as (
                select *, coalesce(awarded, fee) as due from engagement
                where status <> 'CANCELLED'),
              kept as (
                select i.gig_role_id, i.fee, g.campaign_id, g.parent_engagement_id
                from invitation i join rehire t on t.id = i.rehire_id and t.status = 'WAITING'
                  join gig g on g.id = i.gig_id),
              owed as (
                select gig_role_id, campaign_id, parent_engagement_id, due from alive
                union all
                select gig_role_id, campaign_id, parent_engagement_id, fee from kept),
              by_role as (
                select gig_role_id, count(*) n, sum(due) fees from owed group by gig_role_id),
              by_campaign as (
                select campaign_id, sum(due) fees from owed
                where parent_engagement_id is null group by campaign_id),
              by_parent as (
                select parent_engagement_id, sum(due) fees from owed
                group by parent_engagement_id)
            select 'kept slots of role ' || r.id from gig_role r
            where r.reserved <> (select count(*) from kept where kept.gig_role_id = r.id)
            union all
            select 'slots of role ' || r.id
            from gig_role r left join by_role b on b.gig_role_id = r.id
            where r.filled > r.slots or r.filled <> coalesce(b.n, 0)
            union all
            select 'budget of role ' || r.id
            from gig_role r left join by_role b on b.gig_role_id = r.id
            where r.committed > r.slots * r.budget_per_slot
              or r.committed <> coalesce(b.fees, 0)
            union all
            select 'budget of campaign ' || c.campaign_id
            from campaign c left join by_campaign b on b.campaign_id = c.campaign_id
            where c.committed > c.budget or c.committed <> coalesce(b.fees, 0)
            union all
            select 'fee of engagement ' || p.id
            from engagement p left join by_parent b on b.parent_engagement_id = p.id
            where p.committed > p.fee or p.committed <> coalesce(b.fees, 0)
            union all
            select 'applications of ' || applicant_id from application
            where status <> 'WITHDRAWN' group by gig_role_id, applicant_id having count(*) > 1
            union all
            select 'open application ' || a.id from application a join gig g on g.id = a.gig_id
            where a.status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED')
              and g.status in ('FILLED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')
            union all
            select 'selected application ' || a.id from application a
            where a.status = 'SELECTED'
              and not exists (select 1 from engagement e where e.application_id = a.id)
            union all
            select 'reviews of ' || engagement_id from review
            group by engagement_id, side having count(*) > 1
            union all
            select 'ledger of ' || e.id from engagement e left join ledger l
              on l.engagement_id = e.id
            where l.engagement_id is null or l.agreed <> e.fee
              or e.status = 'COMPLETED' and l.earned <> e.fee
              or e.status = 'CANCELLED' and l.released <> e.fee
              or e.status = 'RESOLVED' and l.earned + l.released <> e.fee
              or e.status not in ('COMPLETED', 'CANCELLED', 'RESOLVED') and l.status <> 'AGREED'
            union all
            select 'sums of ledger ' || l.engagement_id
            from ledger l join (
              select engagement_id, sum(amount) filter (where kind = 'AGREED') agreed,
                coalesce(sum(amount) filter (where kind = 'EARNED'), 0) earned,
                coalesce(sum(amount) filter (where kind = 'PAID'), 0)
                  - coalesce(sum(amount) filter (where kind = 'CONTESTED'), 0) paid,
                coalesce(sum(amount) filter (where kind = 'RECEIVED'), 0) received
              from ledger_entry group by engagement_id) e using (engagement_id)
            where (l.agreed, l.earned, l.paid, l.received)
                is distinct from (e.agreed, e.earned, e.paid, e.received)
              or l.paid > l.earned or l.received > l.paid
            union all
            select 'shown review ' || id from review
            where (status = 'SEALED') <> (revealed_at is null)
            union all
            select 'undecided review ' || r.id from review r
            where r.status in ('HELD', 'RESTORED', 'REMOVED') and not exists (
              select 1 from moderation_decision d where d.target_id = r.id)
            union all
            select 'crew under cancelled ' || p.id from engagement p join engagement e
              on e.parent_engagement_id = p.id
            where p.status = 'CANCELLED' and e.status not in ('CANCELLED', 'COMPLETED', 'RESOLVED')
            """)
        .query(String.class)
        .list();
  }
}
