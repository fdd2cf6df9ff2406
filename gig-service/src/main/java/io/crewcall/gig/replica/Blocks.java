package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.platform.problem.Problem;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who does not want to deal with whom, as user-service told it. It counts in both directions, for
 * whatever would begin; what has begun goes on.
 */
@Repository
public class Blocks {
  private final JdbcClient jdbc;

  Blocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * SQL that says whether two people, given as SQL, are to be kept apart.
   *
   * @param one for example {@code application.applicant_id}
   */
  public static String between(String one, String other) {
    return """
    exists (select 1 from user_block where active
      and ((blocker_id = %1$s and blocked_id = %2$s) or (blocker_id = %2$s and blocked_id = %1$s)))
    """
        .formatted(one, other);
  }

  /**
   * Lets only those pass who deal with each other. The answer does not say who blocked whom.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403
   */
  public void requireNone(UUID one, UUID other) {
    boolean blocked =
        jdbc.sql("select " + between(":one", ":other"))
            .param("one", one)
            .param("other", other)
            .query(Boolean.class)
            .single();
    if (blocked) {
      throw blocked().exception();
    }
  }

  public static Problem blocked() {
    return Problem.forbidden("BLOCKED", "The two of you do not deal with each other.");
  }

  void on(Event<BlockState> event) {
    BlockState block = event.data();
    jdbc.sql(
            """
            insert into user_block (block_id, blocker_id, blocked_id, active, version)
            values (:id, :blocker, :blocked, :active, :version)
            on conflict (block_id) do update
            set active = excluded.active, version = excluded.version
            where user_block.version < excluded.version
            """)
        .param("id", block.blockId())
        .param("blocker", block.blockerId())
        .param("blocked", block.blockedId())
        .param("active", block.active())
        .param("version", event.version())
        .update();
  }
}
