package io.crewcall.gig.moderation;

import io.crewcall.gig.moderation.Decision.Verdict;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where reports and decisions are kept. */
@Repository
public class ModerationLog {
  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final Cursors cursors;

  ModerationLog(JdbcClient jdbc, IdGenerator ids, Cursors cursors) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * Keeps a complaint.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when this reader has complained of it
   *     before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Report report(Moderated kind, UUID targetId, UUID reporterId, ReportRequest request) {
    return jdbc.sql(
            """
            insert into content_report (id, kind, target_id, reporter_id, reason, note, reported_at)
            values (:id, :kind, :target, :reporter, :reason, :note, database_time())
            on conflict (target_id, reporter_id) do nothing
            returning id, target_id, reporter_id, reason, note, reported_at
            """)
        .param("id", ids.next())
        .param("kind", kind.name())
        .param("target", targetId)
        .param("reporter", reporterId)
        .param("reason", request.reason().name())
        .param("note", request.note())
        .query((row, number) -> report(row))
        .optional()
        .orElseThrow(() ->
            Problem.conflict("ALREADY_REPORTED", "You have reported this before.").exception());
  }

  /** Which of these somebody has complained of; one statement for all. */
  public Set<UUID> reportedBy(UUID reporterId, Collection<UUID> targets) {
    return targets.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select target_id from content_report
                where reporter_id = :reporter and target_id in (:targets)
                """)
            .param("reporter", reporterId)
            .param("targets", targets)
            .query((row, number) -> Columns.uuid(row, "target_id"))
            .set();
  }

  /**
   * Writes a decision into the audit trail.
   *
   * @param admin null where a rule of the platform decides
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(
      Moderated kind, UUID targetId, Verdict verdict, @Nullable UUID admin, String reason) {
    jdbc.sql(
            """
            insert into moderation_decision (id, kind, target_id, action, decided_by, reason,
              decided_at)
            values (:id, :kind, :target, :action, :admin, :reason, database_time())
            """)
        .param("id", ids.next())
        .param("kind", kind.name())
        .param("target", targetId)
        .param("action", verdict.name())
        .param("admin", admin)
        .param("reason", reason)
        .update();
  }

  /** What was complained of, the latest first. */
  public Page<Report> reports(UUID targetId, PageQuery query) {
    String list = "reports:" + targetId;
    List<Report> rows =
        page("content_report", list, targetId, query).query((row, number) -> report(row)).list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  /** Who decided what, when and why, the latest first. */
  public Page<Decision> decisions(UUID targetId, PageQuery query) {
    String list = "decisions:" + targetId;
    List<Decision> rows =
        page("moderation_decision", list, targetId, query)
            .query((row, number) ->
                new Decision(
                    Columns.uuid(row, "id"),
                    Verdict.valueOf(row.getString("action")),
                    Columns.nullableUuid(row, "decided_by"),
                    row.getString("reason"),
                    Columns.instant(row, "decided_at")))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private JdbcClient.StatementSpec page(String table, String list, UUID targetId, PageQuery query) {
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "select * from "
                    + table
                    + " where target_id = :target"
                    + (after.isEmpty() ? "" : " and id < :after")
                    + " order by id desc limit :limit")
            .param("target", targetId)
            .param("limit", query.limit() + 1);
    return after.isEmpty()
        ? statement
        : statement.param("after", UUID.fromString(after.getFirst()));
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "target_id"),
        Columns.uuid(row, "reporter_id"),
        Report.Reason.valueOf(row.getString("reason")),
        row.getString("note"),
        Columns.instant(row, "reported_at"));
  }
}
