package io.crewcall.platform.persistence;

import io.crewcall.contracts.AggregateState;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/**
 * The root of an aggregate: it owns its transitions and registers the event of each one. {@code
 * save} of the aggregate's repository flushes the change and writes the registered events to the
 * outbox, in the same transaction, with the version and the state after the change.
 *
 * <pre>
 * gig.publish(now);          // changes the status, calls register("gig.published")
 * gigRepository.save(gig);   // flushes; the event is in the outbox
 * </pre>
 *
 * <p>One event a save: the version tells consumers which event is newer, and it grows with the
 * flush. Who needs two events in one transaction saves in between.
 */
@MappedSuperclass
public abstract class AggregateRoot extends StoredEntity {
  @Transient private final List<AggregateChanged> changes = new ArrayList<>(1);
  @Transient private long announced;

  /** For Hibernate, which sets the fields itself. */
  protected AggregateRoot() {}

  /** A new aggregate of version 1. */
  protected AggregateRoot(UUID id) {
    super(id);
  }

  /** What others are told of this aggregate; read when a registered event is written. */
  public abstract AggregateState state();

  /**
   * Notes what happened, for the next save.
   *
   * @param type of the event, for example {@code gig.published}
   * @throws IllegalStateException when an event waits already: it needs a version of its own
   */
  protected final void register(String type) {
    if (!changes.isEmpty()) {
      throw new IllegalStateException(
          type + " behind " + changes.getFirst().type() + ": save the aggregate in between");
    }
    changes.add(new AggregateChanged(type, this));
  }

  /**
   * The version that an event carries; called by the outbox after the flush.
   *
   * @throws IllegalStateException when it has been told already: nothing of the aggregate changed,
   *     and consumers would drop the event as old
   */
  public long announce() {
    if (version() <= announced) {
      throw new IllegalStateException("an event of " + id() + " without a change of it");
    }
    announced = version();
    return announced;
  }

  @PostLoad
  void announcedWhenLoaded() {
    announced = version();
  }

  @DomainEvents
  List<AggregateChanged> changes() {
    return List.copyOf(changes);
  }

  @AfterDomainEventPublication
  void forgetChanges() {
    changes.clear();
  }
}
