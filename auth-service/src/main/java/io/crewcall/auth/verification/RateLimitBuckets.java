package io.crewcall.auth.verification;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts how often something was done within a window of time, for all instances together. */
@Component
public class RateLimitBuckets {
  private final JdbcClient jdbc;
  private final Encryption encryption;

  RateLimitBuckets(JdbcClient jdbc, Encryption encryption) {
    this.jdbc = jdbc;
    this.encryption = encryption;
  }

  /**
   * A limit.
   *
   * @param kind what is counted
   * @param most how often within the window
   */
  public record Limit(String kind, int most, Duration window) {}

  /**
   * Counts one more, if the limit allows it. What is refused does not count.
   *
   * @param subject for whom; kept as a keyed hash
   * @return how long to wait when there is none left
   */
  public Optional<Duration> take(Limit limit, String subject) {
    byte[] hash =
        encryption.fingerprint(
            "allowance " + limit.kind(), subject.getBytes(StandardCharsets.UTF_8));
    boolean taken =
        jdbc.sql(
                    """
                    insert into allowance as a (kind, subject, window_ends_at, used)
                    values (:kind, :subject, now() + make_interval(secs => :window), 1)
                    on conflict (kind, subject) do update set
                      used = case when a.window_ends_at <= now() then 1 else a.used + 1 end,
                      window_ends_at = case when a.window_ends_at <= now()
                        then excluded.window_ends_at else a.window_ends_at end
                    where a.used < :most or a.window_ends_at <= now()
                    """)
                .param("kind", limit.kind())
                .param("subject", hash)
                .param("window", limit.window().toSeconds())
                .param("most", limit.most())
                .update()
            == 1;
    return taken ? Optional.empty() : Optional.of(wait(limit, hash));
  }

  private Duration wait(Limit limit, byte[] hash) {
    long seconds =
        jdbc.sql(
                """
                select ceil(extract(epoch from window_ends_at - now()))::bigint from allowance
                where kind = :kind and subject = :subject
                """)
            .param("kind", limit.kind())
            .param("subject", hash)
            .query(Long.class)
            .optional()
            .orElse(1L);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /** Drops what is over. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void forget() {
    jdbc.sql("delete from allowance where window_ends_at < now()").update();
  }
}
