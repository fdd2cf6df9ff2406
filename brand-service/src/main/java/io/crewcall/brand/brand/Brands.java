package io.crewcall.brand.brand;

import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Where brands are kept. Every change leaves an event in the same transaction. */
@Repository
class Brands {
  private final EntityManager entities;
  private final Outbox outbox;

  Brands(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none
   */
  Brand get(UUID id) {
    return found(entities.find(Brand.class, id));
  }

  /** Like {@link #get}, with the row locked, so that changes to one brand come one by one. */
  Brand getLocked(UUID id) {
    return found(entities.find(Brand.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Brand brand) {
    entities.persist(brand);
    tell("brand.created", brand);
  }

  /** Writes what was changed, and tells others. */
  void changed(String event, Brand brand) {
    tell(event, brand);
  }

  private void tell(String event, Brand brand) {
    entities.flush();
    outbox.publish(event, brand.id(), brand.version(), brand.state());
  }

  static Problem notFound() {
    return Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.");
  }

  @SuppressWarnings("NullAway")
  private static Brand found(Brand brand) {
    if (brand == null) {
      throw notFound().exception();
    }
    return brand;
  }
}
