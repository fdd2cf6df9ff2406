package io.crewcall.platform.messaging;

import io.crewcall.contracts.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ids of the events that had their effect, kept in the transaction of the effect. Within it, events
 * of one subject are taken one at a time, also when a replay or another instance is at work.
 */
class JdbcInbox implements Inbox {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 5000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JdbcInbox(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public boolean once(Event<?> event, Runnable effect) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean first = remember(event);
          if (first) {
            effect.run();
          }
          return first;
        }));
  }

  private boolean remember(Event<?> event) {
    return jdbc.sql(
                """
                insert into inbox (event_id, received_at)
                select :id, :now from pg_advisory_xact_lock(hashtextextended(:subject, 78))
                on conflict do nothing
                """)
            .param("id", event.id())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("subject", event.subject().toString())
            .update()
        == 1;
  }

  /**
   * Forgets what is older than 30 days. A repetition by the relay or by Kafka comes within minutes;
   * an event that comes again after weeks comes by a replay of its topic, and is ignored by its
   * version like every event that is not newer than what its handler has.
   */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void forget() {
    int gone;
    do {
      gone =
          jdbc.sql(
                  """
                  delete from inbox where event_id in
                    (select event_id from inbox where received_at < :since limit :batch)
                  """)
              .param("since", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
              .param("batch", BATCH)
              .update();
    } while (gone == BATCH);
  }
}
