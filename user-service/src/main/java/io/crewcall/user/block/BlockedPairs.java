package io.crewcall.user.block;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other features ask about blocks. */
@Repository
public class BlockedPairs {
  private final JdbcClient jdbc;

  BlockedPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether one of the two does not want to deal with the other. */
  public boolean either(UUID one, UUID other) {
    return jdbc.sql(
            """
            select 1 from user_block where active
              and ((blocker_id = :one and blocked_id = :other)
                or (blocker_id = :other and blocked_id = :one))
            limit 1
            """)
        .param("one", one)
        .param("other", other)
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
