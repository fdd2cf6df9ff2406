package io.crewcall.gig.sql;

import io.crewcall.platform.page.Cursors;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import org.springframework.stereotype.Component;

/** Lists of entities, the newest first. */
@Component
public class NewestFirstLists {
  private final EntityManager entityManager;
  private final Cursors cursors;

  NewestFirstLists(EntityManager entityManager, Cursors cursors) {
    this.entityManager = entityManager;
    this.cursors = cursors;
  }

  public <T extends Persistable<UUID>> NewestFirstQuery<T> of(Class<T> type) {
    return new NewestFirstQuery<>(entityManager, cursors, type);
  }
}
