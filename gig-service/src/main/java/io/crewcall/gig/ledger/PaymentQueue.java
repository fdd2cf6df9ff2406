package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders that wait for the payment provider, and its notices, each once. */
@Repository
class PaymentQueue {
  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final PaymentProvider provider;

  PaymentQueue(JdbcClient jdbc, IdGenerator ids, PaymentProvider provider) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.provider = provider;
  }

  /** An order. */
  record Payment(UUID id, UUID engagementId, UUID payeeId, Money amount) {}

  /** Leaves an order to be handed over; false when another one is under way. */
  boolean request(Ledger ledger, UUID by) {
    return jdbc.sql(
                """
                insert into payment (id, engagement_id, amount, currency, provider, status,
                  requested_by, requested_at, next_attempt_at)
                values (:id, :engagement, :amount, :currency, :provider, 'REQUESTED', :by,
                  database_time(), database_time())
                on conflict (engagement_id) where status in ('REQUESTED', 'SUBMITTED') do nothing
                """)
            .param("id", ids.next())
            .param("engagement", ledger.id())
            .param("amount", ledger.earned().amount())
            .param("currency", ledger.earned().currency())
            .param("provider", provider.name())
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Payment> find(UUID id) {
    return jdbc.sql(
            """
            select payment.id, payment.engagement_id, worker_id, amount, payment.currency
            from payment join ledger using (engagement_id) where payment.id = :id
            """)
        .param("id", id)
        .query((row, number) ->
            new Payment(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "engagement_id"),
                Columns.uuid(row, "worker_id"),
                Columns.money(row, "amount")))
        .optional();
  }

  /** Takes orders to hand over; who crashes with one leaves it to a later turn. */
  List<UUID> claim(int limit) {
    return jdbc.sql(
            """
            update payment set attempts = attempts + 1,
              next_attempt_at = database_time() + interval '1 minute' * least(60, attempts + 1)
            where id in (
              select id from payment
              where status = 'REQUESTED' and next_attempt_at <= database_time()
              order by next_attempt_at limit :limit for update skip locked)
            returning id
            """)
        .param("limit", limit)
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
  }

  void submitted(UUID id, String reference) {
    jdbc.sql(
            """
            update payment set status = 'SUBMITTED', reference = :reference
            where id = :id and status = 'REQUESTED'
            """)
        .param("reference", reference)
        .param("id", id)
        .update();
  }

  /** Orders that this provider has had for so long without a word. */
  List<UUID> findSubmitted(String provider, Duration since, int limit) {
    return jdbc.sql(
            """
            select id from payment
            where status = 'SUBMITTED' and provider = :provider
              and requested_at <= database_time() - make_interval(secs => :since)
            order by id limit :limit
            """)
        .param("provider", provider)
        .param("since", since.toSeconds())
        .param("limit", limit)
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
  }

  /** Notes how an order ended; false when that notice, or another end of it, was there before. */
  boolean finish(PaymentNotice notice) {
    int news =
        jdbc.sql(
                """
                insert into payment_notice (event_id, payment_id, outcome, received_at)
                values (:event, :payment, :outcome, database_time())
                on conflict (event_id) do nothing
                """)
            .param("event", notice.eventId())
            .param("payment", notice.paymentId())
            .param("outcome", notice.outcome().name())
            .update();
    return news == 1
        && jdbc.sql(
                    """
                    update payment set status = :outcome, finished_at = database_time()
                    where id = :id and status in ('REQUESTED', 'SUBMITTED')
                    """)
                .param("outcome", notice.outcome().name())
                .param("id", notice.paymentId())
                .update()
            == 1;
  }
}
