package io.crewcall.gateway.session;

import io.crewcall.platform.security.HashedSessionIds;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who renews the tokens of a session: one request at a time, over all instances. A lease and no row
 * lock, since auth-service is asked meanwhile; one whose holder died runs out by itself.
 */
final class RenewalLeases {
  private static final String OWN = "session_id = " + HashedSessionIds.stored(":id");

  private final JdbcClient jdbc;

  RenewalLeases(SessionDatabase database) {
    this.jdbc = JdbcClient.create(database.jdbc());
  }

  /** Whether it is this request's turn. */
  boolean take(String id, Duration lease) {
    return jdbc.sql(
                """
                update web_session
                set renewing_until = clock_timestamp() + :seconds * interval '1 second'
                where %s and (renewing_until is null or renewing_until < clock_timestamp())
                """
                    .formatted(OWN))
            .param("seconds", lease.toSeconds())
            .param("id", id)
            .update()
        == 1;
  }

  /** Lets others try again after so long; at once with zero. */
  void give(String id, Duration pause) {
    jdbc.sql(
            """
            update web_session
            set renewing_until = clock_timestamp() + :seconds * interval '1 second' where %s
            """
                .formatted(OWN))
        .param("seconds", pause.toSeconds())
        .param("id", id)
        .update();
  }
}
