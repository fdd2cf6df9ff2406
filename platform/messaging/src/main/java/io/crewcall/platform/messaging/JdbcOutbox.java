package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.platform.id.IdGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table in the service's own database. */
final class JdbcOutbox implements Outbox {
  /** Kafka's brokers refuse batches over 1 MiB; such a row would stop all that come after it. */
  static final int MAX_PAYLOAD_BYTES = 900_000;

  private final JdbcClient jdbc;
  private final EventJson json;
  private final Topics topics;
  private final Set<Class<? extends AggregateState>> owned;
  private final IdGenerator ids;
  private final Clock clock;
  private final Runnable afterCommit;

  /**
   * @param afterCommit called, quickly, after each commit that left an event
   */
  JdbcOutbox(
      JdbcClient jdbc,
      EventJson json,
      Topics topics,
      Set<Class<? extends AggregateState>> owned,
      IdGenerator ids,
      Clock clock,
      Runnable afterCommit) {
    this.jdbc = jdbc;
    this.json = json;
    this.topics = topics;
    this.owned = Set.copyOf(owned);
    this.ids = ids;
    this.clock = clock;
    this.afterCommit = afterCommit;
  }

  @Override
  public void publish(String type, UUID subject, long version, AggregateState state) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException(
          "an event is published in the transaction that changes its aggregate");
    }
    if (!owned.contains(state.getClass())) {
      throw new IllegalArgumentException(
          state.getClass().getName() + " is not among this service's OwnedTopics");
    }
    String payload = json.write(state);
    if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
      throw new IllegalArgumentException(
          type + " of " + subject + " is larger than " + MAX_PAYLOAD_BYTES + " bytes");
    }
    jdbc.sql(
            """
            insert into outbox (event_id, topic, event_type, subject, version, occurred_at,
              traceparent, payload)
            values (:id, :topic, :type, :subject, :version, :at, :trace, :payload)
            """)
        .param("id", ids.next())
        .param("topic", topics.nameOf(state.getClass()))
        .param("type", type)
        .param("subject", subject)
        .param("version", version)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("trace", MDC.get(EventHeaders.TRACE))
        .param("payload", payload)
        .update();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              afterCommit.run();
            }
          });
    }
  }
}
