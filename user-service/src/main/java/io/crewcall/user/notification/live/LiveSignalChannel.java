package io.crewcall.user.notification.live;

import io.crewcall.user.notification.Channel;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Tells all instances, soon after the commit, that there is something new for a user. */
@Component
class LiveSignalChannel implements Channel {
  /** The name that the instances listen to; each database has its own. */
  static final String NAME = "notifications";

  private final EntityManager entities;

  LiveSignalChannel(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().inApp()) {
      entities
          .createNativeQuery("insert into live_signal (subject) values (:user)")
          .setParameter("user", stored.recipient())
          .executeUpdate();
    }
  }
}
