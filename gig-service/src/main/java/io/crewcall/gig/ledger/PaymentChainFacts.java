package io.crewcall.gig.ledger;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How fast money goes down a chain, hop by hop: from the root to an engagement and to those right
 * below it. Sums are not in it; each hop's are for its own parties.
 */
@Repository
class PaymentChainFacts {
  private final JdbcClient jdbc;

  PaymentChainFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who pays whom, and how that goes.
   *
   * @param daysToPay whole days from the day it was due to its payment; null while unpaid
   * @param daysDue whole days for which it is due and not paid; null when nothing is due
   */
  record Hop(
      UUID engagementId,
      int depth,
      UUID hirerId,
      @Nullable UUID brandId,
      UUID workerId,
      Status status,
      @Nullable Instant payableAt,
      @Nullable Instant paidAt,
      @Nullable Integer daysToPay,
      @Nullable Integer daysDue) {}

  List<Hop> around(UUID engagementId) {
    return jdbc.sql(
            """
            with recursive above as (
              select engagement_id, parent_engagement_id from ledger where engagement_id = :id
              union all
              select l.engagement_id, l.parent_engagement_id
              from ledger l join above on l.engagement_id = above.parent_engagement_id)
            select engagement_id, depth, hirer_id, brand_id, worker_id, status, payable_at,
              paid_at,
              cast(floor(extract(epoch from paid_at - payable_at) / 86400) as integer) as to_pay,
              case when status = 'PAYABLE' then cast(floor(
                extract(epoch from database_time() - payable_at) / 86400) as integer) end as due
            from ledger
            where engagement_id in (select engagement_id from above)
              or parent_engagement_id = :id
            order by depth, engagement_id limit 100
            """)
        .param("id", engagementId)
        .query((row, number) -> hop(row))
        .list();
  }

  private static Hop hop(ResultSet row) throws SQLException {
    return new Hop(
        Columns.uuid(row, "engagement_id"),
        row.getInt("depth"),
        Columns.uuid(row, "hirer_id"),
        Columns.nullableUuid(row, "brand_id"),
        Columns.uuid(row, "worker_id"),
        Status.valueOf(row.getString("status")),
        Columns.nullableInstant(row, "payable_at"),
        Columns.nullableInstant(row, "paid_at"),
        Columns.nullableInt(row, "to_pay"),
        Columns.nullableInt(row, "due"));
  }
}
