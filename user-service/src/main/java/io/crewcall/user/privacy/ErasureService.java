package io.crewcall.user.privacy;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import io.crewcall.user.replica.BrandReplicaRepository;
import io.crewcall.user.replica.EngagementReplicaRepository;
import io.crewcall.user.user.UserDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases users. After a time in which it can be taken back, the account is closed first; when its
 * tokens have run out all other services erase; this one tells at last that the person is gone.
 */
@Service
class ErasureService implements PersonalData {
  private static final String LIST = "erasures:";
  private static final Limit BATCH = Limit.of(20);
  private static final Limit BLOCKERS = Limit.of(100);

  private final ErasureRepository erasures;
  private final PrivacyStepService steps;
  private final EngagementReplicaRepository engagements;
  private final BrandReplicaRepository brands;
  private final PrivacyProperties properties;
  private final UserDirectory users;
  private final AuditLog audit;
  private final PrivacyMails mails;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  ErasureService(
      ErasureRepository erasures,
      PrivacyStepService steps,
      EngagementReplicaRepository engagements,
      BrandReplicaRepository brands,
      PrivacyProperties properties,
      UserDirectory users,
      AuditLog audit,
      PrivacyMails mails,
      DatabaseClock clock,
      IdGenerator ids,
      Cursors cursors) {
    this.erasures = erasures;
    this.steps = steps;
    this.engagements = engagements;
    this.brands = brands;
    this.properties = properties;
    this.users = users;
    this.audit = audit;
    this.mails = mails;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * @param confirmation the user's handle, as they typed it
   * @throws io.crewcall.platform.problem.ProblemException 422 when it is another, 409 when
   *     something stands against it or it was requested already
   */
  @Transactional
  ErasureResponse request(UUID userId, String confirmation) {
    requireConfirmed(userId, confirmation);
    requireUnblocked(userId);
    UUID id = ids.next();
    Instant now = clock.now();
    Instant dueAt = now.plus(properties.erasureDelay());
    if (erasures.insertUnlessActive(id, userId, now, dueAt) == 0) {
      throw Problem.conflict("ERASURE_REQUESTED", "It was requested already.").exception();
    }
    audit.person(userId, userId, "ERASURE_REQUESTED", id.toString());
    mails.erasureRequested(userId, dueAt);
    return newest(userId).orElseThrow();
  }

  private void requireConfirmed(UUID userId, String confirmation) {
    if (!users.requireHandle(userId).equalsIgnoreCase(confirmation)) {
      throw Problem.unprocessable(
              "NOT_CONFIRMED",
              "Repeat your handle to confirm.",
              new FieldProblem("handle", "MISMATCH", "is not your handle"))
          .exception();
    }
  }

  private void requireUnblocked(UUID userId) {
    List<ErasureBlocker> against = blockers(userId);
    if (!against.isEmpty()) {
      throw new Problem(
              HttpStatus.CONFLICT,
              "ERASURE_BLOCKED",
              "Others count on you; settle this first.",
              against.stream()
                  .map(blocker ->
                      new FieldProblem(
                          blocker.id().toString(), blocker.code().name(), blocker.code().remedy()))
                  .toList())
          .exception();
    }
  }

  /** The user's last one, whatever came of it. */
  @Transactional(readOnly = true)
  Optional<ErasureResponse> newest(UUID userId) {
    return erasures
        .findFirstByUserIdOrderByIdDesc(userId)
        .map(erasure ->
            erasure.response(
                erasure.status() == Erasure.Status.WAITING ? blockers(userId) : List.of(),
                steps.of(erasure.id())));
  }

  /** What others count on: at most a hundred. */
  @Transactional(readOnly = true)
  List<ErasureBlocker> blockers(UUID userId) {
    return Stream.concat(
            brands.findShared(userId, BLOCKERS).stream()
                .map(id -> new ErasureBlocker(ErasureBlocker.Code.BRAND_SHARED, id)),
            engagements.findOpen(userId, BLOCKERS).stream()
                .map(id -> new ErasureBlocker(ErasureBlocker.Code.ENGAGEMENT_RUNNING, id)))
        .limit(BLOCKERS.max())
        .toList();
  }

  /** Newest first, without their steps. */
  @Transactional(readOnly = true)
  Page<ErasureResponse> page(Erasure.@Nullable Status status, PageQuery query) {
    String list = LIST + status;
    UUID before = cursors.idBefore(list, query);
    Limit limit = Limit.of(query.limit() + 1);
    return Page.of(
            status == null
                ? erasures.findPage(before, limit)
                : erasures.findPage(status, before, limit),
            query.limit(),
            erasure -> cursors.encode(list, erasure.id()))
        .map(erasure -> erasure.response(List.of(), List.of()));
  }

  /**
   * Takes the user's erasure back, as long as it has not begun.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none, 409 when it has
   *     begun, 412 when it has changed since
   */
  @Transactional
  void cancel(UUID userId, IfMatch expected) {
    Erasure erasure =
        erasures.lockByUserId(userId, Limit.of(1)).stream()
            .findFirst()
            .filter(found -> found.status() != Erasure.Status.CANCELLED)
            .orElseThrow(() -> notFound().exception());
    expected.check(erasure.version());
    erasure.cancel(clock.now());
    audit.person(userId, userId, "ERASURE_CANCELLED", erasure.id().toString());
  }

  static Problem notFound() {
    return Problem.notFound("ERASURE_NOT_FOUND", "No erasure was requested.");
  }

  /** Begins those whose time has come, and postpones those that something stands against. */
  @Transactional
  void beginDue() {
    erasures.lockDue(clock.now(), BATCH).forEach(this::begin);
  }

  private void begin(Erasure erasure) {
    UUID userId = erasure.userId();
    Instant now = clock.now();
    if (blockers(userId).isEmpty()) {
      erasure.begin(now);
      steps.plan(PrivacyStep.Kind.ERASURE, erasure.id(), userId);
      audit.system(userId, "ERASURE_BEGUN", erasure.id().toString());
    } else {
      erasure.postpone(now.plus(properties.blockedRetry()));
      audit.system(userId, "ERASURE_POSTPONED", erasure.id().toString());
    }
  }

  @Transactional
  void erased(ClaimedStep step) {
    UUID id = step.requestId();
    erasures.lockForStep(id);
    if (!steps.done(step)) {
      return;
    }
    audit.system(step.userId(), "ERASED_IN_SERVICE", step.service());
    if (steps.advance(id, properties.settle())) {
      erasures.findById(id).orElseThrow().complete(clock.now());
      audit.system(step.userId(), "ERASURE_DONE", id.toString());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    newest(userId).ifPresent(erasure -> documents.add("erasure", erasure));
  }

  @Override
  public void erase(UUID userId) {
    // What became of an erasure stays on record.
  }
}
