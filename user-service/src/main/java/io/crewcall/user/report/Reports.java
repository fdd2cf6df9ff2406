package io.crewcall.user.report;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports: one open at a time from one person about another; decided once. */
@Service
class Reports {
  private static final String LIST = "reports:";
  private static final String COLUMNS =
      "id, subject_id, reporter_id, reason, text, status, created_at, decided_at, decided_by, note, version";

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Cursors cursors;

  Reports(JdbcClient jdbc, AuditLog audit, IdGenerator ids, Cursors cursors) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * @return empty when the reporter's last report about the person is still open
   */
  @Transactional
  Optional<UUID> report(UUID reporter, UUID subject, Report.Reason reason, @Nullable String text) {
    UUID id = ids.next();
    int inserted =
        jdbc.sql(
                """
                insert into user_report
                  (id, subject_id, reporter_id, reason, text, status, created_at, version)
                values (:id, :subject, :reporter, :reason, :text, 'OPEN', clock_timestamp(), 0)
                on conflict (reporter_id, subject_id) where status = 'OPEN' do nothing
                """)
            .param("id", id)
            .param("subject", subject)
            .param("reporter", reporter)
            .param("reason", reason.name())
            .param("text", text)
            .update();
    if (inserted == 0) {
      return Optional.empty();
    }
    audit.person(reporter, subject, "REPORTED", id.toString());
    return Optional.of(id);
  }

  @Transactional(readOnly = true)
  Optional<Report> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from user_report where id = :id")
        .param("id", id)
        .query((row, number) -> report(row))
        .optional();
  }

  /** The oldest first: a queue. */
  @Transactional(readOnly = true)
  Page<Report> list(Report.Status status, PageQuery page) {
    String list = LIST + status;
    UUID after =
        cursors
            .decode(list, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(new UUID(0, 0));
    return Page.of(
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from user_report where status = :status and id > :after order by id limit :limit")
            .param("status", status.name())
            .param("after", after)
            .param("limit", page.limit() + 1)
            .query((row, number) -> report(row))
            .list(),
        page.limit(),
        report -> cursors.encode(list, report.id()));
  }

  /**
   * Decides an open report.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none, 409 when it is
   *     decided already
   */
  @Transactional
  Report decide(UUID admin, UUID id, Report.Action action, @Nullable String note) {
    Report before =
        find(id)
            .orElseThrow(
                () -> Problem.notFound("REPORT_NOT_FOUND", "There is no such report.").exception());
    Report.Status after = Report.leadingOnFrom(before.status()).get(action);
    int changed =
        after == null
            ? 0
            : jdbc.sql(
                    """
                    update user_report set status = :after, decided_at = clock_timestamp(),
                      decided_by = :admin, note = :note, version = version + 1
                    where id = :id and status = :before
                    """)
                .param("after", after.name())
                .param("admin", admin)
                .param("note", note)
                .param("id", id)
                .param("before", before.status().name())
                .update();
    if (changed == 0) {
      throw Problem.conflict("REPORT_DECIDED", "It was decided already.").exception();
    }
    audit.person(admin, before.subjectId(), "REPORT_" + after, id.toString());
    return find(id).orElseThrow();
  }

  private static Report report(ResultSet row) throws SQLException {
    Report.Status status = Report.Status.valueOf(row.getString("status"));
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Report(
        row.getObject("id", UUID.class),
        row.getObject("subject_id", UUID.class),
        row.getObject("reporter_id", UUID.class),
        Report.Reason.valueOf(row.getString("reason")),
        row.getString("text"),
        status,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        decided == null ? null : decided.toInstant(),
        row.getObject("decided_by", UUID.class),
        row.getString("note"),
        row.getLong("version"),
        Report.actions(status));
  }

  /** A report as its author has a right to it. */
  record Exported(UUID userId, Report.Reason reason, @Nullable String text, Instant reportedAt) {}

  /** What the person has reported; to be closed. */
  Stream<Exported> by(UUID reporter) {
    return jdbc
        .sql("select " + COLUMNS + " from user_report where reporter_id = :reporter order by id")
        .withFetchSize(500)
        .param("reporter", reporter)
        .query((row, number) -> report(row))
        .stream()
        .map(report ->
            new Exported(report.subjectId(), report.reason(), report.text(), report.createdAt()));
  }

  /** What the person wrote is gone, and what was written about them; that there was one stays. */
  void forget(UUID userId) {
    jdbc.sql(
            """
            update user_report set reporter_id = case when reporter_id = :user then null else reporter_id end,
              text = null, note = null, version = version + 1
            where (reporter_id = :user or subject_id = :user)
              and (reporter_id = :user or text is not null or note is not null)
            """)
        .param("user", userId)
        .update();
  }
}
