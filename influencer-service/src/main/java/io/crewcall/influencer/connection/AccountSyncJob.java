package io.crewcall.influencer.connection;

import io.crewcall.influencer.platform.Platforms;
import io.crewcall.platform.id.IdGenerator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the connected accounts that are due. Several instances share the work. */
@Component
class AccountSyncJob {
  private static final Logger log = LoggerFactory.getLogger(AccountSyncJob.class);
  private static final int MOST_ACCOUNTS = 100;

  private final Platforms platforms;
  private final ConnectionClaims claims;
  private final AccountSyncService accounts;
  private final IdGenerator ids;
  private final AtomicBoolean running = new AtomicBoolean();

  AccountSyncJob(
      Platforms platforms, ConnectionClaims claims, AccountSyncService accounts, IdGenerator ids) {
    this.platforms = platforms;
    this.claims = claims;
    this.accounts = accounts;
    this.ids = ids;
  }

  /** On a thread of its own: platforms may be slow, and other jobs share the scheduler's thread. */
  @Scheduled(fixedDelayString = "${crewcall.influencer.platform-sync:PT15S}")
  void readDueInBackground() {
    if (platforms.offered().isEmpty() || !running.compareAndSet(false, true)) {
      return;
    }
    Thread.ofVirtual()
        .name("account-sync")
        .start(() -> {
          try {
            readDue();
          } catch (RuntimeException databaseAway) {
            log.warn("connected accounts cannot be read for now", databaseAway);
          } finally {
            running.set(false);
          }
        });
  }

  /** Reads all accounts that are due, one after the other. */
  private void readDue() {
    for (int account = 0; account < MOST_ACCOUNTS; account++) {
      Optional<ConnectionClaims.Claim> claim =
          claims.claim(ids.next(), platforms.offered(), AccountSyncService.CLAIM);
      if (claim.isEmpty()) {
        return;
      }
      accounts.sync(claim.get());
    }
  }
}
