package io.crewcall.auth.signin;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts per bucket, whether its e-mail address has an account or not, and per network
 * address, by the database's clock. Every statement is a transaction of its own: no row stays
 * locked while a password is compared.
 */
@Component
class ThrottleBuckets {
  private static final String ADDRESS = "ADDRESS";

  private final JdbcClient jdbc;
  private final Encryption encryption;
  private final ThrottleProperties properties;

  ThrottleBuckets(JdbcClient jdbc, Encryption encryption, ThrottleProperties properties) {
    this.jdbc = jdbc;
    this.encryption = encryption;
    this.properties = properties;
  }

  /** Which bucket, and from where. */
  record Attempt(ThrottleBucket bucket, String address) {}

  /** Counts the attempt; tells how long to wait when it comes too early. */
  Optional<Duration> begin(Attempt attempt) {
    ThrottleProperties.Delays delays =
        switch (attempt.bucket().kind()) {
          case STRANGERS -> properties.account();
          case KNOWN -> properties.known();
        };
    return count(ADDRESS, address(attempt), properties.address())
        .or(() -> count(attempt.bucket().kind().name(), subject(attempt), delays));
  }

  private byte[] subject(Attempt attempt) {
    return hash(attempt.bucket().subject());
  }

  private byte[] address(Attempt attempt) {
    return hash(attempt.address());
  }

  private Optional<Duration> count(String kind, byte[] subject, ThrottleProperties.Delays delays) {
    boolean admitted =
        jdbc.sql(
                """
                insert into sign_in_throttle as t
                  (kind, subject, attempts, blocked_until, last_attempt_at)
                values (:kind, :subject, 1, null, database_time())
                on conflict (kind, subject) do update set
                  attempts = case when t.last_attempt_at < database_time() - make_interval(secs => :window)
                    then 1 else t.attempts + 1 end,
                  blocked_until = case
                    when t.last_attempt_at < database_time() - make_interval(secs => :window)
                      or t.attempts + 1 <= :free then null
                    else database_time() + make_interval(
                      secs => least(power(2, least(t.attempts - :free, 30)), :longest)) end,
                  last_attempt_at = database_time()
                where t.blocked_until is null or t.blocked_until <= database_time()
                returning attempts
                """)
            .param("kind", kind)
            .param("subject", subject)
            .param("window", properties.window().toSeconds())
            .param("free", delays.free())
            .param("longest", delays.longest().toSeconds())
            .query(Integer.class)
            .optional()
            .isPresent();
    return admitted ? Optional.empty() : Optional.of(wait(kind, subject));
  }

  private Duration wait(String kind, byte[] subject) {
    long seconds =
        jdbc.sql(
                """
                select ceil(extract(epoch from blocked_until - database_time()))::bigint
                from sign_in_throttle where kind = :kind and subject = :subject
                """)
            .param("kind", kind)
            .param("subject", subject)
            .query(Long.class)
            .optional()
            .orElse(1L);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /**
   * The attempt was right: it is taken back. If it was the owner of the address, the bucket's count
   * starts anew; else it does not: anybody can make an account at an address that they do not own,
   * and would start the count anew after each few guesses at the owner's.
   */
  void succeeded(Attempt attempt, boolean proven) {
    if (proven) {
      jdbc.sql("delete from sign_in_throttle where kind = :kind and subject = :subject")
          .param("kind", attempt.bucket().kind().name())
          .param("subject", subject(attempt))
          .update();
    } else {
      uncount(attempt.bucket().kind().name(), subject(attempt));
    }
    uncount(ADDRESS, address(attempt));
  }

  /** As if there had been no attempt: nothing was compared, for reasons of our own. */
  void takeBack(Attempt attempt, RuntimeException cause) {
    try {
      uncount(attempt.bucket().kind().name(), subject(attempt));
      uncount(ADDRESS, address(attempt));
    } catch (RuntimeException databaseAwayToo) {
      cause.addSuppressed(databaseAwayToo);
    }
  }

  private void uncount(String kind, byte[] subject) {
    jdbc.sql(
            """
            update sign_in_throttle set attempts = greatest(attempts - 1, 0), blocked_until = null
            where kind = :kind and subject = :subject
            """)
        .param("kind", kind)
        .param("subject", subject)
        .update();
  }

  /** Drops what does not matter any more. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void forget() {
    jdbc.sql(
            """
            delete from sign_in_throttle
            where last_attempt_at < database_time() - make_interval(secs => :window)
              and (blocked_until is null or blocked_until < database_time())
            """)
        .param("window", properties.window().toSeconds())
        .update();
  }

  private byte[] hash(String subject) {
    return encryption.fingerprint("sign-in throttle", subject.getBytes(StandardCharsets.UTF_8));
  }
}
