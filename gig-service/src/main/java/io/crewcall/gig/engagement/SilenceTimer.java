package io.crewcall.gig.engagement;

import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.Timer;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what is due without locks, then takes one at a time, in the order of locks that everybody
 * keeps (what pays, the gig, the engagement), and looks again whether it is still due.
 *
 * @param due the condition, in SQL
 * @param order the column that says since when
 */
record SilenceTimer(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Engagements engagements,
    String due,
    String order,
    Effect effect)
    implements Timer {
  private static final Logger log = LoggerFactory.getLogger(SilenceTimer.class);

  /** What happens to an engagement that is due. */
  interface Effect {
    /** Locks whatever comes before the engagement; answers its gig. */
    Gig lockAround(Engagement engagement);

    void apply(Gig gig, Engagement engagement);
  }

  @Override
  public int run() {
    List<UUID> found =
        jdbc.sql("select id from engagement where " + due + " order by " + order + " limit 100")
            .query((row, number) -> Columns.uuid(row, "id"))
            .list();
    int done = 0;
    for (UUID id : found) {
      try {
        done += Boolean.TRUE.equals(transaction.execute(status -> take(id))) ? 1 : 0;
      } catch (RuntimeException failed) {
        // The others shall not wait for this one; it is tried again at the next turn.
        log.warn("engagement {} could not be settled by silence", id, failed);
      }
    }
    return done;
  }

  private boolean take(UUID id) {
    if (!claim(id)) {
      return false;
    }
    Gig gig = effect.lockAround(engagements.find(id).orElseThrow());
    Engagement engagement = engagements.lock(id);
    if (!stillDue(id)) {
      return false;
    }
    effect.apply(gig, engagement);
    return true;
  }

  /** Another instance that is at this engagement right now settles it without us. */
  private boolean claim(UUID id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 4711))")
        .param("id", id.toString())
        .query(Boolean.class)
        .single();
  }

  private boolean stillDue(UUID id) {
    return jdbc.sql("select exists (select 1 from engagement where id = :id and " + due + ")")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
