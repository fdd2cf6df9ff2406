package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable EntityManager entities;
  private final Clock clock;

  /**
   * @param entities null in a service without Hibernate
   */
  JdbcInbox(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Nullable EntityManager entities,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public <T extends AggregateState> List<Event<T>> once(
      List<Event<T>> events, Consumer<List<Event<T>>> effect) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          List<Event<T>> news = remember(events);
          if (!news.isEmpty()) {
            effect.accept(news);
          }
          return news;
        }));
  }

  @Override
  public void next() {
    if (entities != null) {
      entities.flush();
      entities.clear();
    }
  }

  /** Subjects are locked in one order, so that two batches never wait for each other. */
  private <T extends AggregateState> List<Event<T>> remember(List<Event<T>> events) {
    Set<UUID> unknown =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into inbox (event_id, received_at)
                    select distinct id, cast(:now as timestamptz) from unnest(:ids::uuid[]) as id,
                      (select count(*) from (select pg_advisory_xact_lock(key) from
                        (select distinct hashtextextended(subject, 78) as key
                          from unnest(:subjects::text[]) as subject order by key) keys) locks) locked
                    order by id on conflict do nothing returning event_id
                    """)
                .param("ids", texts(events, Event::id))
                .param("subjects", texts(events, Event::subject))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("event_id", UUID.class))
                .list());
    // The same event may stand twice among them.
    return events.stream().filter(event -> unknown.remove(event.id())).toList();
  }

  private static String[] texts(List<? extends Event<?>> events, Function<Event<?>, UUID> id) {
    return events.stream().map(id).map(UUID::toString).toArray(String[]::new);
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
