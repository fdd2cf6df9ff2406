package io.crewcall.platform.live;

import io.crewcall.platform.persistence.SessionConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Passes the signals that writers left in {@code live_signal} on to all instances, and hears them,
 * on one database connection of its own, outside of the pool. While it has none, streams are woken
 * every few seconds and read by themselves.
 *
 * <p>Writers do not notify themselves: PostgreSQL lets transactions that have notified commit one
 * after the other, database by database.
 */
public final class SignalListener implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SignalListener.class);
  private static final Duration READ_TIMEOUT = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** What another instance is about to pass on is skipped. */
  private static final String PASS_ON =
      """
      with taken as (
        delete from live_signal where ctid = any (array(
          select ctid from live_signal limit 1000 for update skip locked))
        returning subject)
      select pg_notify(?, subject::text) from (select distinct subject from taken) subjects
      """;

  private final SessionConnections connections;
  private final String channel;
  private final LiveStreams streams;
  private volatile boolean running;
  private volatile boolean listening;
  private volatile @Nullable Connection connection;
  private @Nullable Thread thread;

  /**
   * @param service whose connection it is
   * @param channel by which the instances tell each other, with a subject as the payload
   */
  public SignalListener(DataSource pool, String service, String channel, LiveStreams streams) {
    this.connections = new SessionConnections(pool, service + " signals");
    this.channel = channel;
    this.streams = streams;
  }

  /** Whether signals arrive. */
  public boolean listening() {
    return listening;
  }

  private void work() {
    boolean failing = false;
    while (running) {
      try (Connection opened = connections.open()) {
        connection = opened;
        try (Statement statement = opened.createStatement()) {
          statement.execute("listen " + channel);
        }
        listening = true;
        if (failing) {
          failing = false;
          log.info("signals of {} arrive again", channel);
        }
        // What was stored while nobody listened.
        streams.wakeAll();
        listen(opened);
      } catch (SQLException | RuntimeException lost) {
        if (running && !failing) {
          failing = true;
          log.warn("no signals of {}; streams look for themselves: {}", channel, lost.toString());
        }
      } finally {
        listening = false;
        connection = null;
      }
      streams.wakeAll();
      pause();
    }
  }

  private void listen(Connection opened) throws SQLException {
    PGConnection signals = opened.unwrap(PGConnection.class);
    try (PreparedStatement passOn = opened.prepareStatement(PASS_ON)) {
      passOn.setString(1, channel);
      while (running) {
        passOn.execute();
        PGNotification[] arrived = signals.getNotifications((int) READ_TIMEOUT.toMillis());
        if (arrived != null) {
          for (PGNotification signal : arrived) {
            streams.wake(UUID.fromString(signal.getParameter()));
          }
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(running ? PAUSE : Duration.ZERO);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofVirtual().name(channel + "-signals").start(this::work);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    Thread worker = thread;
    thread = null;
    Connection open = connection;
    try {
      if (open != null) {
        // Ends the wait for a signal.
        open.abort(Runnable::run);
      }
      if (worker != null) {
        worker.interrupt();
        worker.join(Duration.ofSeconds(5));
      }
    } catch (SQLException gone) {
      log.debug("the connection was gone already", gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 2;
  }
}
