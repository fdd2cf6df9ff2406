package io.crewcall.platform.things;

import io.crewcall.contracts.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each event's effect; the name of a thing says what goes wrong. */
@Component
public class ThingEffects {
  /** Things of this name cannot be digested while {@link #healed} is false. */
  public static final String POISON = "poison";

  /** Things of this name need a server that is missing for some tries. */
  public static final String FLAKY = "flaky";

  private final JdbcClient jdbc;
  private final Map<UUID, String> transactions = new ConcurrentHashMap<>();
  private final AtomicInteger missing = new AtomicInteger();
  private volatile boolean healed;

  ThingEffects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An effect as it was applied. */
  public record Effect(UUID eventId, UUID subject, long version) {}

  public void on(Event<ThingState> event) {
    jdbc.sql("insert into effect (event_id, subject, version, name) values (?, ?, ?, ?)")
        .params(event.id(), event.subject(), event.version(), event.data().name())
        .update();
    transactions.put(event.id(), transaction());
    if (event.data().name().equals(POISON) && !healed) {
      throw new IllegalStateException("cannot digest " + event.subject());
    }
    if (event.data().name().equals(FLAKY) && missing.decrementAndGet() >= 0) {
      throw new UncheckedIOException(new IOException("connection refused"));
    }
  }

  public void rung(List<Event<BellState>> events) {
    for (Event<BellState> event : events) {
      jdbc.sql("insert into effect (event_id, subject, version, name) values (?, ?, ?, 'bell')")
          .params(event.id(), event.subject(), event.version())
          .update();
      transactions.put(event.id(), transaction());
    }
  }

  private String transaction() {
    return jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
  }

  /** In how many transactions effects were applied. */
  public long transactions(Collection<UUID> events) {
    return events.stream().map(transactions::get).distinct().count();
  }

  public void missingFor(int tries) {
    missing.set(tries);
  }

  public void heal(boolean nowHealed) {
    healed = nowHealed;
  }

  /** In the order of their application. */
  public List<Effect> of(UUID subject) {
    return jdbc.sql(
            "select event_id, subject, version from effect where subject = ? order by position")
        .param(subject)
        .query(Effect.class)
        .list();
  }

  public List<Effect> all() {
    return jdbc.sql("select event_id, subject, version from effect order by position")
        .query(Effect.class)
        .list();
  }
}
