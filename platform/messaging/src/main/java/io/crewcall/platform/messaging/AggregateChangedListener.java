package io.crewcall.platform.messaging;

import io.crewcall.platform.persistence.AggregateChanged;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;

/**
 * Writes the events that aggregates register to the outbox, in the transaction that changes them.
 * The change is flushed first: that gives the version and takes the lock on the aggregate's row.
 */
final class AggregateChangedListener {
  private final EntityManager entities;
  private final Outbox outbox;

  AggregateChangedListener(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  @EventListener
  void on(AggregateChanged change) {
    entities.flush();
    AggregateRoot aggregate = change.aggregate();
    outbox.publish(change.type(), aggregate.id(), aggregate.announce(), aggregate.state());
  }
}
