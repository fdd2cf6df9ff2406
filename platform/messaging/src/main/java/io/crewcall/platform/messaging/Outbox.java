package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import java.util.UUID;

/**
 * Where an aggregate's owner leaves what happened to it. The event is stored in the transaction
 * that changes the aggregate and reaches its topic soon after the commit: at least once, in order
 * per aggregate, or, after a rollback, never.
 */
public interface Outbox {

  /**
   * Leaves an event. Call it inside the transaction that changed the aggregate, while the
   * aggregate's row is locked by it (by the update, insert or a select for update): that lock is
   * what makes the order per aggregate the order of commits.
   *
   * @param type what happened, for example {@code gig.published}
   * @param subject id of the aggregate
   * @param version of the aggregate after the change; must grow with every event of one subject
   * @param state the public state after the change; its {@code @Topic} says where it goes
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  void publish(String type, UUID subject, long version, AggregateState state);
}
