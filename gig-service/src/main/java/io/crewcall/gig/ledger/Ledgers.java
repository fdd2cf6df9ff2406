package io.crewcall.gig.ledger;

import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where ledgers are kept; each change is stored with its entries and its event. */
@Repository
class Ledgers {
  private static final String COLUMNS =
      """
      engagement_id, hirer_id, worker_id, brand_id, campaign_id, parent_engagement_id, depth,
      currency, status, agreed, released, earned, paid, received, payable_at, paid_at, received_at,
      exists (select 1 from payment where payment.engagement_id = ledger.engagement_id
        and payment.status in ('REQUESTED', 'SUBMITTED')) as paying, version
      """;
  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final Outbox outbox;

  Ledgers(JdbcClient jdbc, IdGenerator ids, Outbox outbox) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.outbox = outbox;
  }

  /**
   * What is entered with a change.
   *
   * @param by who did it
   */
  record Entry(
      LedgerEntry.Kind kind,
      long amount,
      @Nullable UUID by,
      @Nullable String reference,
      @Nullable String note) {
    static Entry of(LedgerEntry.Kind kind, long amount) {
      return new Entry(kind, amount, null, null, null);
    }
  }

  /** Opens the ledger of an engagement that starts. */
  void open(Engagement engagement) {
    EngagementTerms terms = engagement.terms();
    jdbc.sql(
            """
            insert into ledger (engagement_id, hirer_id, worker_id, brand_id, campaign_id,
              parent_engagement_id, depth, currency, status, agreed, version)
            values (:id, :hirer, :worker, :brand, :campaign, :parent, :depth, :currency, 'AGREED',
              :agreed, 1)
            """)
        .param("id", engagement.id())
        .param("hirer", terms.hirerId())
        .param("worker", terms.workerId())
        .param("brand", terms.brandId())
        .param("campaign", terms.campaignId())
        .param("parent", terms.parentEngagementId())
        .param("depth", terms.depth())
        .param("currency", terms.fee().currency())
        .param("agreed", terms.fee().amount())
        .update();
    enter(engagement.id(), Entry.of(LedgerEntry.Kind.AGREED, terms.fee().amount()));
    Ledger opened = find(engagement.id()).orElseThrow();
    outbox.publish("ledger.agreed", opened.engagementId(), opened.version(), opened.state());
  }

  Optional<Ledger> find(UUID engagementId) {
    return read(engagementId, "");
  }

  /** Reads it and keeps others from changing it. */
  Optional<Ledger> lock(UUID engagementId) {
    return read(engagementId, " for no key update of ledger");
  }

  private Optional<Ledger> read(UUID engagementId, String lock) {
    return jdbc.sql("select " + COLUMNS + " from ledger where engagement_id = :id" + lock)
        .param("id", engagementId)
        .query((row, number) -> ledger(row))
        .optional();
  }

  /**
   * Stores a transition of a locked ledger with its entries and its event.
   *
   * @param assignments the sums and times that change, as SQL
   */
  Ledger move(
      Ledger locked,
      Transition<Status, LedgerAction, Actor, Object> transition,
      String assignments,
      List<Entry> entries) {
    entries.forEach(entry -> enter(locked.engagementId(), entry));
    Ledger moved =
        jdbc.sql(
                "update ledger set status = :to, version = version + 1, "
                    + assignments
                    + " where engagement_id = :id returning "
                    + COLUMNS)
            .param("to", transition.to().name())
            .param("id", locked.engagementId())
            .query((row, number) -> ledger(row))
            .single();
    outbox.publish(transition.event(), moved.engagementId(), moved.version(), moved.state());
    return moved;
  }

  private void enter(UUID engagementId, Entry entry) {
    jdbc.sql(
            """
            insert into ledger_entry (id, engagement_id, hirer_id, worker_id, brand_id, kind,
              amount, currency, entered_at, entered_by, reference, note)
            select :id, engagement_id, hirer_id, worker_id, brand_id, :kind, :amount, currency,
              database_time(), :by, :reference, :note
            from ledger where engagement_id = :engagement
            """)
        .param("id", ids.next())
        .param("kind", entry.kind().name())
        .param("amount", entry.amount())
        .param("by", entry.by())
        .param("reference", entry.reference())
        .param("note", entry.note())
        .param("engagement", engagementId)
        .update();
  }

  private static Ledger ledger(ResultSet row) throws SQLException {
    return new Ledger(
        Columns.uuid(row, "engagement_id"),
        new Ledger.Parties(
            Columns.uuid(row, "hirer_id"),
            Columns.uuid(row, "worker_id"),
            Columns.nullableUuid(row, "brand_id"),
            Columns.nullableUuid(row, "campaign_id"),
            Columns.nullableUuid(row, "parent_engagement_id"),
            row.getInt("depth")),
        Status.valueOf(row.getString("status")),
        Columns.money(row, "agreed"),
        Columns.money(row, "released"),
        Columns.money(row, "earned"),
        Columns.money(row, "paid"),
        Columns.money(row, "received"),
        Columns.nullableInstant(row, "payable_at"),
        Columns.nullableInstant(row, "paid_at"),
        Columns.nullableInstant(row, "received_at"),
        row.getBoolean("paying"),
        row.getLong("version"));
  }
}
