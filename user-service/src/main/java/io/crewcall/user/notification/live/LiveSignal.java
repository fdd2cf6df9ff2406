package io.crewcall.user.notification.live;

import io.crewcall.user.notification.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all instances, at the commit, that there is something new for a person. */
@Component
class LiveSignal implements Channel {
  /** The name that the instances listen to; each database has its own. */
  static final String NAME = "notifications";

  private final JdbcClient jdbc;

  LiveSignal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().inApp()) {
      jdbc.sql("select 1 from pg_notify(:name, :user)")
          .param("name", NAME)
          .param("user", stored.recipient().toString())
          .query(Integer.class)
          .single();
    }
  }
}
