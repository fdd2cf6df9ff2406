package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.ledger.LedgerEntry.Kind;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.AggregateChanged;
import io.crewcall.platform.persistence.DatabaseClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the ledger in step with its engagement: the fee is agreed at the start and earned at the
 * completion; what a cancellation or a dispute's award leaves of it is released.
 */
@Component
class LedgerListener {
  private final LedgerRepository ledgers;
  private final LedgerEntryRepository entries;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  LedgerListener(
      LedgerRepository ledgers,
      LedgerEntryRepository entries,
      IdGenerator ids,
      DatabaseClock clock) {
    this.ledgers = ledgers;
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
  }

  /** Inside the transaction that changes the engagement and holds its row. */
  @EventListener
  void on(AggregateChanged change) {
    if (!(change.aggregate() instanceof Engagement engagement)) {
      return;
    }
    if (change.type().equals("engagement.started")) {
      open(engagement);
      return;
    }
    switch (engagement.status()) {
      case COMPLETED -> close(engagement, engagement.terms().fee());
      case CANCELLED -> close(engagement, Money.zero(engagement.terms().currency()));
      case RESOLVED -> {
        Money awarded = engagement.awarded();
        close(engagement, awarded == null ? engagement.terms().fee() : awarded);
      }
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> {
        // Nothing is owed yet.
      }
    }
  }

  private void open(Engagement engagement) {
    Ledger ledger = ledgers.save(new Ledger(engagement));
    entries.save(
        LedgerEntry.of(
            ids.next(), ledger, Kind.AGREED, ledger.agreed(), engagement.terms().startedAt()));
  }

  /** A second word about an engagement that has ended changes nothing. */
  private void close(Engagement engagement, Money owed) {
    Ledger ledger = ledgers.lockById(engagement.id()).orElseThrow();
    if (ledger.status() == LedgerState.Status.AGREED) {
      entries.saveAll(ledger.close(owed.amount(), ids, clock.now()));
      ledgers.save(ledger);
    }
  }
}
