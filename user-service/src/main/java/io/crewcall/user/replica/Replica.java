package io.crewcall.user.replica;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What this service needs to know of an aggregate of another one; filled by its events only. */
@MappedSuperclass
public abstract class Replica<S extends AggregateState> implements Persistable<UUID> {
  @Id private UUID id;

  /** Of the event that was applied last. */
  private long version;

  @Transient private boolean stored;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Replica() {}

  protected Replica(UUID id) {
    this.id = id;
  }

  /** Takes over the state that an event tells. */
  protected abstract void apply(S state);

  /**
   * Applies an event, unless it is older than what is known.
   *
   * @return whether it was applied
   */
  public final boolean follow(Event<S> event) {
    if (stored && event.version() <= version) {
      return false;
    }
    version = event.version();
    apply(event.data());
    return true;
  }

  public UUID id() {
    return id;
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }
}
