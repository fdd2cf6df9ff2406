package io.crewcall.gig.moderation;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports and decisions about any kind of content. */
@Service
public class ModerationService {
  private final ReportRepository reports;
  private final DecisionRepository decisions;
  private final IdGenerator ids;
  private final DatabaseClock clock;
  private final NewestFirstLists lists;

  ModerationService(
      ReportRepository reports,
      DecisionRepository decisions,
      IdGenerator ids,
      DatabaseClock clock,
      NewestFirstLists lists) {
    this.reports = reports;
    this.decisions = decisions;
    this.ids = ids;
    this.clock = clock;
    this.lists = lists;
  }

  /**
   * Keeps a reader's report. The content stays locked, so that a reader who reports twice at once
   * is refused the second time.
   */
  @Transactional
  public <T extends ModeratedContent> ReportResponse report(
      ModeratedContentRepository<T> contents,
      ContentKind kind,
      UUID id,
      ReportRequest request,
      Caller reporter) {
    T content = locked(contents, kind, id, reporter);
    content.requireReportable(reporter, !reports.reportedBy(reporter.id(), Set.of(id)).isEmpty());
    ContentReport report =
        reports.save(new ContentReport(ids.next(), content, reporter.id(), request, clock.now()));
    contents.markReported(id);
    return report.response();
  }

  /** Does and notes what an admin decides. */
  @Transactional
  public <T extends ModeratedContent> T decide(
      ModeratedContentRepository<T> contents,
      ContentKind kind,
      UUID id,
      Verdict verdict,
      VerdictRequest request,
      Caller admin) {
    T content = locked(contents, kind, id, admin);
    content.decide(verdict, admin);
    T decided = contents.save(content);
    note(decided, verdict, admin.id(), request.reason().strip());
    return decided;
  }

  /** Notes what a rule of the platform decided, with its reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void noteRule(ModeratedContent content, Verdict verdict, String reason) {
    note(content, verdict, null, reason);
  }

  private void note(
      ModeratedContent content, Verdict verdict, @Nullable UUID admin, String reason) {
    decisions.save(
        new ModerationDecision(ids.next(), content, verdict, admin, reason, clock.now()));
  }

  private static <T extends ModeratedContent> T locked(
      ModeratedContentRepository<T> contents, ContentKind kind, UUID id, Caller caller) {
    return contents
        .lockById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(kind::notFound);
  }

  /** Which of these the caller has reported; one statement for all. */
  public Set<UUID> reportedBy(@Nullable Caller caller, Collection<UUID> contents) {
    return caller == null || contents.isEmpty()
        ? Set.of()
        : reports.reportedBy(caller.id(), contents);
  }

  /** What was complained of, the latest first. */
  public Page<ReportResponse> reports(UUID targetId, PageQuery query) {
    return lists
        .of(ContentReport.class)
        .with("targetId", targetId)
        .page(query)
        .map(ContentReport::response);
  }

  /** Who decided what, when and why, the latest first. */
  public Page<ModerationDecisionResponse> decisions(UUID targetId, PageQuery query) {
    return lists
        .of(ModerationDecision.class)
        .with("targetId", targetId)
        .page(query)
        .map(ModerationDecision::response);
  }
}
