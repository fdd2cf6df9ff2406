package io.crewcall.auth.mail;

import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.id.IdGenerator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mails that wait, in the database: there with the commit of what causes them, gone with the
 * sending. Times are the database's, so that instances agree.
 */
@Component
public class MailQueue {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Encryption encryption;
  private final IdGenerator ids;
  private final MailSignal signal;

  MailQueue(JdbcClient jdbc, Encryption encryption, IdGenerator ids, MailSignal signal) {
    this.jdbc = jdbc;
    this.encryption = encryption;
    this.ids = ids;
    this.signal = signal;
  }

  /** A mail taken out to be sent; it comes again when nobody says what became of it. */
  record Taken(UUID id, int attempts, @Nullable MailMessage message) {}

  /**
   * Queues a mail, with the present transaction if there is one.
   *
   * @param account whose mail it is; it is dropped with the account's personal data
   * @param lifetime after which the mail has lost its sense
   */
  public void send(UUID account, MailMessage message, Duration lifetime) {
    insert(ids.next(), account, message, lifetime);
  }

  /** As {@link #send}, under an id that makes a repetition harmless. */
  public void sendOnce(UUID id, UUID account, MailMessage message, Duration lifetime) {
    insert(id, account, message, lifetime);
  }

  private void insert(UUID id, UUID account, MailMessage message, Duration lifetime) {
    jdbc.sql(
            """
            insert into mail (id, account_id, kind, sealed_letter, queued_at, send_before,
              next_attempt_at, attempts)
            values (:id, :account, :kind, :letter, now(),
              now() + make_interval(secs => :lifetime), now(), 0)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("account", account)
        .param("kind", message.kind())
        .param("letter", encryption.encrypt(name(id), JSON.writeValueAsString(message)))
        .param("lifetime", lifetime.toSeconds())
        .update();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              signal.give();
            }
          });
    } else {
      signal.give();
    }
  }

  /** Drops what has not been sent to somebody. */
  public void forget(UUID account) {
    jdbc.sql("delete from mail where account_id = :account").param("account", account).update();
  }

  /**
   * Takes out mails that are due, for this instance alone.
   *
   * @param lease after which others may take them again
   */
  List<Taken> take(int most, Duration lease) {
    return jdbc.sql(
            """
            update mail set attempts = attempts + 1,
              next_attempt_at = now() + make_interval(secs => :lease)
            where id in (select id from mail where next_attempt_at <= now() and send_before > now()
              order by next_attempt_at limit :most for update skip locked)
            returning id, attempts, sealed_letter
            """)
        .param("lease", lease.toSeconds())
        .param("most", most)
        .query((row, number) -> {
          UUID id = row.getObject("id", UUID.class);
          return new Taken(id, row.getInt("attempts"), open(id, row.getBytes("sealed_letter")));
        })
        .list();
  }

  /** Null when the encryption key has changed since: nobody can read it any more. */
  private @Nullable MailMessage open(UUID id, byte[] sealed) {
    try {
      return JSON.readValue(encryption.decrypt(name(id), sealed), MailMessage.class);
    } catch (IllegalStateException otherKey) {
      return null;
    }
  }

  void drop(UUID id) {
    jdbc.sql("delete from mail where id = :id").param("id", id).update();
  }

  void postpone(UUID id, Duration delay) {
    jdbc.sql(
            """
            update mail set next_attempt_at = now() + make_interval(secs => :delay) where id = :id
            """)
        .param("delay", delay.toSeconds())
        .param("id", id)
        .update();
  }

  /** Drops what has lost its sense; tells how many. */
  int dropExpired() {
    return jdbc.sql("delete from mail where send_before <= now()").update();
  }

  /** How many wait, and for how long the oldest has waited, in seconds. */
  Backlog backlog() {
    return jdbc.sql(
            """
            select count(*) as waiting,
              coalesce(extract(epoch from now() - min(queued_at)), 0) as oldest from mail
            """)
        .query((row, number) -> new Backlog(row.getLong("waiting"), row.getDouble("oldest")))
        .single();
  }

  record Backlog(double waiting, double oldestSeconds) {}

  private static String name(UUID id) {
    return "mail " + id;
  }
}
