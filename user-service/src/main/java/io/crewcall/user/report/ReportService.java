package io.crewcall.user.report;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import io.crewcall.user.user.UserDirectory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports and decides about them. What users reported is theirs; what others reported about
 * them is not shown to them. After an erasure it is still known that there was a report, but not
 * what it said.
 */
@Service
class ReportService implements PersonalData {
  private static final String LIST = "reports:";

  private final ReportRepository reports;
  private final UserDirectory users;
  private final AuditLog audit;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  ReportService(
      ReportRepository reports,
      UserDirectory users,
      AuditLog audit,
      DatabaseClock clock,
      IdGenerator ids,
      Cursors cursors) {
    this.reports = reports;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * @return the id of the report
   * @throws io.crewcall.platform.problem.ProblemException 422 when both are the same user, 404 when
   *     there is no such user, 409 when the reporter's last report about the subject is still open
   */
  @Transactional
  UUID report(UUID reporter, UUID subject, Report.Reason reason, @Nullable String text) {
    if (subject.equals(reporter)) {
      throw Problem.unprocessable("REPORTING_ONESELF", "Nobody can report themselves.").exception();
    }
    users.requireHandle(subject);
    UUID id = ids.next();
    if (reports.insertUnlessOpen(id, subject, reporter, reason.name(), text, clock.now()) == 0) {
      throw Problem.conflict("ALREADY_REPORTED", "Your last report is still looked at.")
          .exception();
    }
    audit.person(reporter, subject, "REPORTED", id.toString());
    return id;
  }

  @Transactional(readOnly = true)
  ReportResponse get(UUID id) {
    return reports.findById(id).map(Report::response).orElseThrow(ReportService::notFound);
  }

  /** Those of a status, the oldest first. */
  @Transactional(readOnly = true)
  Page<ReportResponse> page(Report.Status status, PageQuery query) {
    String list = LIST + status;
    UUID after = cursors.idAfter(list, query);
    return Page.of(
            reports.findPage(status, after, Limit.of(query.limit() + 1)),
            query.limit(),
            report -> cursors.encode(list, report.id()))
        .map(Report::response);
  }

  /**
   * Decides about an open report.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none, 409 when it is
   *     decided already
   */
  @Transactional
  ReportResponse decide(UUID admin, UUID id, Report.Decision decision, @Nullable String note) {
    Report report = reports.lockById(id).orElseThrow(ReportService::notFound);
    report.decide(decision, admin, note, clock.now());
    audit.person(admin, report.subjectId(), "REPORT_" + report.status(), id.toString());
    return reports.saveAndFlush(report).response();
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("reports", reports.streamByReporter(userId).map(Report::exported));
  }

  @Override
  public void erase(UUID userId) {
    reports.eraseReporter(userId);
    reports.eraseTextsAbout(userId);
  }

  private static RuntimeException notFound() {
    return Problem.notFound("REPORT_NOT_FOUND", "There is no such report.").exception();
  }
}
