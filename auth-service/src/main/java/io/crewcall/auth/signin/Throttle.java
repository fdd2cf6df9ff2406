package io.crewcall.auth.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts attempts per e-mail address, whether it has an account or not, and per network address, by
 * the database's clock. Every statement is a transaction of its own: no row stays locked while a
 * password is compared.
 */
@Component
class Throttle {
  private static final String ACCOUNT = "ACCOUNT";
  private static final String ADDRESS = "ADDRESS";

  private final JdbcClient jdbc;
  private final ThrottleProperties properties;

  Throttle(JdbcClient jdbc, ThrottleProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  /** Whose account is tried, and from where. */
  record Attempt(String email, String address) {
    byte[] account() {
      return sha256(email.strip().toLowerCase(Locale.ROOT));
    }

    byte[] origin() {
      return sha256(address);
    }
  }

  /** Counts the attempt; tells how long to wait when it comes too early. */
  Optional<Duration> begin(Attempt attempt) {
    return count(
            ADDRESS, attempt.origin(), properties.address().free(), properties.address().longest())
        .or(() ->
            count(
                ACCOUNT,
                attempt.account(),
                properties.account().free(),
                properties.account().longest()));
  }

  private Optional<Duration> count(String kind, byte[] subject, int free, Duration longest) {
    boolean admitted =
        jdbc.sql(
                """
                insert into sign_in_throttle as t
                  (kind, subject, attempts, blocked_until, last_attempt_at)
                values (:kind, :subject, 1, null, now())
                on conflict (kind, subject) do update set
                  attempts = case when t.last_attempt_at < now() - make_interval(secs => :window)
                    then 1 else t.attempts + 1 end,
                  blocked_until = case
                    when t.last_attempt_at < now() - make_interval(secs => :window)
                      or t.attempts + 1 <= :free then null
                    else now() + make_interval(
                      secs => least(power(2, least(t.attempts - :free, 30)), :longest)) end,
                  last_attempt_at = now()
                where t.blocked_until is null or t.blocked_until <= now()
                returning attempts
                """)
            .param("kind", kind)
            .param("subject", subject)
            .param("window", properties.window().toSeconds())
            .param("free", free)
            .param("longest", longest.toSeconds())
            .query(Integer.class)
            .optional()
            .isPresent();
    return admitted ? Optional.empty() : Optional.of(wait(kind, subject));
  }

  private Duration wait(String kind, byte[] subject) {
    long seconds =
        jdbc.sql(
                """
                select ceil(extract(epoch from blocked_until - now()))::bigint
                from sign_in_throttle where kind = :kind and subject = :subject
                """)
            .param("kind", kind)
            .param("subject", subject)
            .query(Long.class)
            .optional()
            .orElse(1L);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /** The account's count starts anew; the address gets this one attempt back. */
  void succeeded(Attempt attempt) {
    jdbc.sql("delete from sign_in_throttle where kind = :kind and subject = :subject")
        .param("kind", ACCOUNT)
        .param("subject", attempt.account())
        .update();
    uncount(ADDRESS, attempt.origin());
  }

  /** As if there had been no attempt: nothing was compared, for reasons of our own. */
  void takeBack(Attempt attempt, RuntimeException cause) {
    try {
      uncount(ACCOUNT, attempt.account());
      uncount(ADDRESS, attempt.origin());
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
            where last_attempt_at < now() - make_interval(secs => :window)
              and (blocked_until is null or blocked_until < now())
            """)
        .param("window", properties.window().toSeconds())
        .update();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
