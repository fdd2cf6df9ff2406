package io.crewcall.gig.crew;

import io.crewcall.gig.application.Terms;
import io.crewcall.gig.sql.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who worked on a past gig. */
@Repository
class PastTeamFacts {
  private final JdbcClient jdbc;

  PastTeamFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody of a past team: what they did there, and for how much. */
  record Past(UUID userId, String profession, Terms terms) {}

  /** Whose work on a gig was completed, at most {@code limit}. */
  List<Past> team(UUID gigId, int limit) {
    return jdbc.sql(
            """
            select worker_id, profession, fee, currency, agreed_hours from engagement
            where gig_id = :gig and status = 'COMPLETED' order by id limit :limit
            """)
        .param("gig", gigId)
        .param("limit", limit)
        .query((row, number) ->
            new Past(
                Columns.uuid(row, "worker_id"),
                row.getString("profession"),
                new Terms(
                    Columns.money(row, "fee"), Columns.nullableInt(row, "agreed_hours"), null)))
        .list();
  }
}
