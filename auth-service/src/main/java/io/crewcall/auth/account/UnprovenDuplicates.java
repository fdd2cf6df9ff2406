package io.crewcall.auth.account;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends accounts whose address somebody else has proven: a day after their registration, so that
 * nobody learns from their end what the answer to the registration did not tell.
 */
@Component
class UnprovenDuplicates {
  private static final Logger log = LoggerFactory.getLogger(UnprovenDuplicates.class);
  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final Erasure erasure;

  UnprovenDuplicates(JdbcClient jdbc, Erasure erasure) {
    this.jdbc = jdbc;
    this.erasure = erasure;
  }

  /** Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void end() {
    List<UUID> due;
    do {
      due =
          jdbc.sql(
                  """
                  select d.id from account d
                  join account proven
                    on proven.email = d.email and proven.email_verified_at is not null
                  where d.email_verified_at is null and d.erased_at is null
                    and d.registered_at < now() - interval '24 hours'
                    and proven.email_verified_at < now() - interval '1 hour'
                  limit :batch
                  """)
              .param("batch", BATCH)
              .query((row, number) -> row.getObject("id", UUID.class))
              .list();
      due.forEach(erasure::erase);
      if (!due.isEmpty()) {
        log.info("ended {} accounts that had not proven an address of somebody else", due.size());
      }
    } while (due.size() == BATCH);
  }
}
