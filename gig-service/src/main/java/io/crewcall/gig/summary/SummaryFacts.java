package io.crewcall.gig.summary;

import io.crewcall.gig.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what waits, each side in one statement: every part of it is read from an index that holds
 * little more than what is counted.
 */
@Repository
class SummaryFacts {
  private static final String OPEN = "status not in ('COMPLETED', 'CANCELLED', 'RESOLVED')";
  private static final String UNDER_WAY = "status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED')";

  /** Formatted with the condition on the hirer, and with the one on who posted. */
  private static final String HIRING =
      """
      select * from
        (select count(*) filter (where status = 'APPLIED') as new_applications,
            count(*) filter (where status = 'SHORTLISTED') as shortlisted,
            min(applied_at) filter (where status = 'APPLIED') as oldest,
            count(*) filter (where status = 'COUNTERED' and offer_expires_at > :now) as counters,
            min(offer_expires_at)
              filter (where status = 'COUNTERED' and offer_expires_at > :now) as counters_until
          from application where %1$s and status in ('APPLIED', 'SHORTLISTED', 'COUNTERED')) a,
        (select count(*) filter (where status = 'DELIVERED') as deliveries,
            min(delivered_at) filter (where status = 'DELIVERED') + interval '168 hours'
              as deliveries_until,
            count(*) filter (where extension_by = worker_id and %3$s) as extensions,
            count(*) filter (where status = 'CANCEL_REQUESTED' and cancelled_by = worker_id)
              as cancels,
            count(*) filter (where status = 'DISPUTED') as disputes,
            count(*) as under_way,
            min(due_date) filter (where status in ('ACTIVE', 'CHANGES_REQUESTED')) as next_due,
            count(*) filter (where status in ('ACTIVE', 'CHANGES_REQUESTED') and due_date < :now)
              as late
          from engagement where %1$s and %4$s) e,
        (select count(*) as reviews, min(reveals_at) as reviews_until from review_pair p
          where %1$s and status <> 'REVEALED' and reveals_at > :now
            and not exists (select 1 from review r
              where r.engagement_id = p.engagement_id and r.side = 'HIRER')
            and not exists (select 1 from engagement e where e.id = p.engagement_id
              and (e.own_brand or exists (select 1 from brand_member m
                where m.brand_id = e.brand_id and m.user_id = e.worker_id)))) r,
        (select count(*) as payments from ledger where %1$s and status = 'PAYABLE') l,
        (select count(*) filter (where status = 'OPEN') as gigs,
            min(deadline) filter (where status = 'OPEN') as gigs_until,
            count(*) filter (where status = 'DRAFT') as drafts
          from gig where %2$s and status in ('OPEN', 'DRAFT')) g
      """;

  private static final String WORK =
      """
      select * from
        (select count(*) filter (where status <> 'OFFERED') as open_applications,
            count(*) filter (where status = 'OFFERED' and offer_expires_at > :now) as offers,
            min(offer_expires_at)
              filter (where status = 'OFFERED' and offer_expires_at > :now) as offers_until
          from application where applicant_id = :party
            and status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED')) a,
        (select count(*) filter (where expires_at is null) as invitations,
            count(*) filter (where expires_at > :now) as direct_offers,
            min(expires_at) filter (where expires_at > :now) as direct_until
          from invitation where user_id = :party and status = 'SENT') i,
        (select count(*) as under_way,
            min(due_date) filter (where status in ('ACTIVE', 'CHANGES_REQUESTED')) as next_due,
            count(*) filter (where status in ('ACTIVE', 'CHANGES_REQUESTED') and due_date < :now)
              as late,
            count(*) filter (where status = 'CHANGES_REQUESTED') as changes,
            count(*) filter (where extension_by <> worker_id and %1$s) as extensions,
            count(*) filter (where status = 'CANCEL_REQUESTED' and cancelled_by <> worker_id)
              as cancels,
            count(*) filter (where status = 'DISPUTED') as disputes
          from engagement where worker_id = :party and %2$s) e,
        (select count(*) as reviews, min(reveals_at) as reviews_until from review_pair p
          where worker_id = :party and status <> 'REVEALED' and reveals_at > :now
            and not exists (select 1 from review r
              where r.engagement_id = p.engagement_id and r.side = 'WORKER')
            and not exists (select 1 from engagement e where e.id = p.engagement_id
              and (e.own_brand or exists (select 1 from brand_member m
                where m.brand_id = e.brand_id and m.user_id = e.worker_id)))) r,
        (select count(*) as payments from ledger where worker_id = :party and status = 'PAID') l
      """
          .formatted(UNDER_WAY, OPEN);

  private static final String SPEND =
      """
      select currency, sum(budget) as budget, sum(reserved) as reserved, sum(earned) as earned,
        sum(paid) as paid
      from (
        select currency, budget, 0 as reserved, 0 as earned, 0 as paid from campaign
          where brand_id = :brand and status in ('DRAFT', 'LIVE', 'PAUSED')
        union all
        select currency, 0, agreed - released - earned, earned, paid from ledger
          where brand_id = :brand) amounts
      group by currency order by currency
      """;

  private final JdbcClient jdbc;

  SummaryFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of what somebody hires for without a brand. */
  HiringSummary hiringOf(UUID person, Instant now) {
    return hiring(
        "hirer_id = :party and brand_id is null",
        "creator_id = :party and brand_id is null",
        person,
        now);
  }

  HiringSummary hiringOfBrand(UUID brand, Instant now) {
    return hiring("brand_id = :party", "brand_id = :party", brand, now);
  }

  private HiringSummary hiring(String hirer, String creator, UUID party, Instant now) {
    return jdbc.sql(HIRING.formatted(hirer, creator, UNDER_WAY, OPEN))
        .param("party", party)
        .param("now", Columns.param(now))
        .query((row, number) ->
            new HiringSummary(
                new HiringSummary.Bids(
                    row.getLong("new_applications"),
                    row.getLong("shortlisted"),
                    Columns.nullableInstant(row, "oldest"),
                    waiting(row, "counters", "counters_until")),
                waiting(row, "deliveries", "deliveries_until"),
                requests(row),
                row.getLong("disputes"),
                waiting(row, "reviews", "reviews_until"),
                row.getLong("payments"),
                waiting(row, "under_way", "next_due"),
                row.getLong("late"),
                waiting(row, "gigs", "gigs_until"),
                row.getLong("drafts")))
        .single();
  }

  WorkSummary workOf(UUID person, Instant now) {
    return jdbc.sql(WORK)
        .param("party", person)
        .param("now", Columns.param(now))
        .query((row, number) ->
            new WorkSummary(
                row.getLong("open_applications"),
                waiting(row, "offers", "offers_until"),
                row.getLong("invitations"),
                waiting(row, "direct_offers", "direct_until"),
                waiting(row, "under_way", "next_due"),
                row.getLong("late"),
                row.getLong("changes"),
                requests(row),
                row.getLong("disputes"),
                waiting(row, "reviews", "reviews_until"),
                row.getLong("payments")))
        .single();
  }

  List<BrandSummaryResponse.Spend> spendOf(UUID brand) {
    return jdbc.sql(SPEND)
        .param("brand", brand)
        .query((row, number) ->
            new BrandSummaryResponse.Spend(
                row.getString("currency"),
                Columns.money(row, "budget"),
                Columns.money(row, "reserved"),
                Columns.money(row, "earned"),
                Columns.money(row, "paid")))
        .list();
  }

  private static Requests requests(ResultSet row) throws SQLException {
    return new Requests(row.getLong("extensions"), row.getLong("cancels"));
  }

  private static OpenItems waiting(ResultSet row, String count, String next) throws SQLException {
    return new OpenItems(row.getLong(count), Columns.nullableInstant(row, next));
  }
}
