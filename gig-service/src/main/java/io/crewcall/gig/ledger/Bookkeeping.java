package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.ledger.LedgerEntry.Kind;
import io.crewcall.gig.ledger.Ledgers.Entry;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.AggregateChanged;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the ledger in step with its engagement: the fee is agreed at the start and earned at the
 * completion; what a cancellation or a dispute's award leaves of it is released.
 */
@Component
class Bookkeeping {
  private final Ledgers ledgers;
  private final EntityManager entities;

  Bookkeeping(Ledgers ledgers, EntityManager entities) {
    this.ledgers = ledgers;
    this.entities = entities;
  }

  /** Inside the transaction that changes the engagement and holds its row. */
  @EventListener
  void on(AggregateChanged change) {
    if (change.aggregate() instanceof Engagement engagement) {
      entities.flush();
      changed(engagement);
    }
  }

  private void changed(Engagement engagement) {
    if (engagement.version() == 1) {
      ledgers.open(engagement);
      return;
    }
    switch (engagement.status()) {
      case COMPLETED -> close(engagement, engagement.terms().fee());
      case CANCELLED -> close(engagement, new Money(0, engagement.terms().fee().currency()));
      case RESOLVED -> {
        Money awarded = engagement.awarded();
        close(engagement, awarded == null ? engagement.terms().fee() : awarded);
      }
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED -> {
        // Nothing is owed yet.
      }
    }
  }

  /** The engagement has ended; a second word about it (say a later vote) changes nothing. */
  private void close(Engagement engagement, Money earned) {
    Ledger ledger = ledgers.lock(engagement.id()).orElseThrow();
    if (ledger.status() != Status.AGREED) {
      return;
    }
    long released = ledger.agreed().amount() - earned.amount();
    List<Entry> entries = new ArrayList<>();
    if (earned.amount() > 0) {
      entries.add(Entry.of(Kind.EARNED, earned.amount()));
    }
    if (released > 0) {
      entries.add(Entry.of(Kind.RELEASED, released));
    }
    LedgerAction action = earned.amount() > 0 ? LedgerAction.EARN : LedgerAction.RELEASE;
    Transition<Status, LedgerAction, Actor, Object> transition =
        LedgerLifecycle.TABLE.require(ledger.status(), action, Set.of(Actor.PLATFORM));
    ledgers.move(
        ledger,
        transition,
        "earned = %d, released = %d%s"
            .formatted(
                earned.amount(),
                released,
                earned.amount() > 0 ? ", payable_at = database_time()" : ""),
        entries);
  }
}
