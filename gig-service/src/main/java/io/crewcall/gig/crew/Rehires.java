package io.crewcall.gig.crew;

import io.crewcall.gig.application.Terms;
import io.crewcall.gig.crew.Rehire.RehireAction;
import io.crewcall.gig.crew.Rehire.Status;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where offers to whole teams are kept. */
@Repository
class Rehires {
  private static final String SELECT =
      """
      select id, gig_id, from_gig_id, created_by, status, created_at, expires_at, ended_at, version
      from rehire
      """;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  Rehires(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
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

  void insert(UUID id, Gig gig, UUID fromGigId, UUID by) {
    jdbc.sql(
            """
            insert into rehire (id, gig_id, from_gig_id, created_by, status, created_at, expires_at,
              version)
            values (:id, :gig, :from, :by, 'WAITING', database_time(),
              database_time() + cast(:stands as interval), 1)
            """)
        .param("id", id)
        .param("gig", gig.id())
        .param("from", fromGigId)
        .param("by", by)
        .param("stands", Terms.STAND.toString())
        .update();
  }

  Optional<Rehire> find(UUID id) {
    return read(id, "");
  }

  /** Its gig is locked before. */
  Optional<Rehire> lock(UUID id) {
    return read(id, " for no key update");
  }

  private Optional<Rehire> read(UUID id, String lock) {
    return jdbc.sql(SELECT + " where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> rehire(row))
        .optional();
  }

  Rehire move(Rehire seen, Transition<Status, RehireAction, Actor, Object> transition) {
    int moved =
        jdbc.sql(
                """
                update rehire set status = :to, ended_at = database_time(), version = version + 1
                where id = :id and status = :from and version = :version
                """)
            .param("to", transition.to().name())
            .param("from", transition.from().name())
            .param("id", seen.id())
            .param("version", seen.version())
            .update();
    if (moved == 0) {
      throw new OptimisticLockingFailureException("rehire " + seen.id());
    }
    return find(seen.id()).orElseThrow();
  }

  /** Those that can come to nothing any more, or will not in time. */
  List<Rehire> overdue(int limit) {
    return jdbc.sql(
            SELECT
                + """
                 where status = 'WAITING' and (expires_at <= (select database_time())
                  or exists (select 1 from gig where gig.id = gig_id
                    and gig.status not in ('OPEN', 'PAUSED', 'EXPIRED')))
                order by expires_at limit :limit
                """)
        .param("limit", limit)
        .query((row, number) -> rehire(row))
        .list();
  }

  Page<Rehire> ofGig(UUID gigId, PageQuery query) {
    String list = "rehires:" + gigId;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("gig", gigId);
    parameters.put("limit", query.limit() + 1);
    String position =
        cursors
            .decode(list, query.cursor(), 1)
            .map(after -> {
              parameters.put("after", UUID.fromString(after.getFirst()));
              return " and id < :after";
            })
            .orElse("");
    List<Rehire> rows =
        jdbc.sql(SELECT + " where gig_id = :gig" + position + " order by id desc limit :limit")
            .params(parameters)
            .query((row, number) -> rehire(row))
            .list();
    return Page.of(rows, query.limit(), rehire -> cursors.encode(list, rehire.id()));
  }

  private static Rehire rehire(ResultSet row) throws SQLException {
    return new Rehire(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "gig_id"),
        Columns.uuid(row, "from_gig_id"),
        Columns.uuid(row, "created_by"),
        Status.valueOf(row.getString("status")),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"),
        Columns.nullableInstant(row, "ended_at"),
        row.getLong("version"));
  }
}
