package io.crewcall.auth.account.erasure;

import io.crewcall.auth.account.AccountRepository;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends accounts whose address somebody else has proven: a day after their registration, so that
 * nobody learns from their end what the answer to the registration did not tell.
 */
@Component
public class UnverifiedDuplicateJob {
  private static final Logger log = LoggerFactory.getLogger(UnverifiedDuplicateJob.class);
  private static final int BATCH = 100;

  private final AccountRepository accounts;
  private final AccountErasureService erasure;

  UnverifiedDuplicateJob(AccountRepository accounts, AccountErasureService erasure) {
    this.accounts = accounts;
    this.erasure = erasure;
  }

  /** Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public void end() {
    List<UUID> due;
    do {
      due = accounts.findOutlivedDuplicates(BATCH);
      due.forEach(erasure::erase);
      if (!due.isEmpty()) {
        log.info("ended {} accounts that had not proven an address of somebody else", due.size());
      }
    } while (due.size() == BATCH);
  }
}
