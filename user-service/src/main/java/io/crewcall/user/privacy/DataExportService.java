package io.crewcall.user.privacy;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes exports: one at a time for each user, and one a day. */
@Service
class DataExportService implements PersonalData {
  private static final int PIECE = 256 << 10;
  private static final String LIST = "exports:";
  private static final Limit BATCH = Limit.of(100);

  private final DataExportRepository exports;
  private final PrivacyStepService steps;
  private final PrivacyProperties properties;
  private final AuditLog audit;
  private final PrivacyMails mails;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  DataExportService(
      DataExportRepository exports,
      PrivacyStepService steps,
      PrivacyProperties properties,
      AuditLog audit,
      PrivacyMails mails,
      DatabaseClock clock,
      IdGenerator ids,
      Cursors cursors) {
    this.exports = exports;
    this.steps = steps;
    this.properties = properties;
    this.audit = audit;
    this.mails = mails;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * Begins an export.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 while another is being made, 429 when
   *     there was one a short time ago
   */
  @Transactional
  DataExportResponse request(UUID userId) {
    Instant now = clock.now();
    exports.findMade(userId, Limit.of(1)).stream()
        .map(last -> Duration.between(now, last.requestedAt().plus(properties.exportInterval())))
        .filter(Duration::isPositive)
        .findFirst()
        .ifPresent(pause -> {
          throw Problem.of(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "EXPORT_TOO_SOON",
                  "There is one of a short time ago.")
              .exception(pause);
        });
    UUID id = ids.next();
    if (exports.insertUnlessRunning(id, userId, now) == 0) {
      throw Problem.conflict("EXPORT_RUNNING", "An export is being made already.").exception();
    }
    steps.plan(PrivacyStep.Kind.EXPORT, id, userId);
    audit.person(userId, userId, "EXPORT_REQUESTED", id.toString());
    return get(userId, id);
  }

  @Transactional(readOnly = true)
  DataExportResponse get(UUID userId, UUID id) {
    return exports
        .findByIdAndUserId(id, userId)
        .map(export -> export.response(steps.of(id)))
        .orElseThrow(
            () -> Problem.notFound("EXPORT_NOT_FOUND", "You have no such export.").exception());
  }

  /** Newest first, without their steps. */
  @Transactional(readOnly = true)
  Page<DataExportResponse> page(UUID userId, PageQuery query) {
    String list = LIST + userId;
    UUID before = cursors.idBefore(list, query);
    return Page.of(
            exports.findPage(userId, before, Limit.of(query.limit() + 1)),
            query.limit(),
            export -> cursors.encode(list, export.id()))
        .map(export -> export.response(List.of()));
  }

  @Transactional
  void gathered(ClaimedStep step, ServiceReply.Documents documents) {
    exports
        .lockRunning(step.requestId())
        .filter(export -> steps.done(step))
        .ifPresent(export -> {
          store(step, documents.packed());
          export.add(documents.bytes());
          complete(export);
        });
  }

  private void store(ClaimedStep step, byte[] packed) {
    for (int from = 0, position = 0; from < packed.length; from += PIECE, position++) {
      exports.insertPart(
          step.requestId(),
          step.service(),
          position,
          Arrays.copyOfRange(packed, from, Math.min(from + PIECE, packed.length)));
    }
  }

  @Transactional
  void failed(ClaimedStep step, String error) {
    exports
        .lockRunning(step.requestId())
        .filter(export -> steps.fail(step, error))
        .ifPresent(this::complete);
  }

  private void complete(DataExport export) {
    UUID id = export.id();
    if (!steps.advance(id, Duration.ZERO)) {
      return;
    }
    Instant now = clock.now();
    if (steps.anyFailed(id)) {
      export.fail(now);
      exports.deleteParts(id);
      audit.system(export.userId(), "EXPORT_FAILED", id.toString());
    } else {
      export.complete(now, properties.exportKept());
      audit.system(export.userId(), "EXPORT_READY", id.toString());
      mails.exportReady(export.userId(), now.plus(properties.exportKept()));
    }
  }

  /** Drops the contents of exports whose time is over. */
  @Transactional
  void expire() {
    for (DataExport export : exports.lockExpired(clock.now(), BATCH)) {
      export.expire();
      exports.deleteParts(export.id());
      audit.system(export.userId(), "EXPORT_EXPIRED", export.id().toString());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    // Earlier exports hold what this one does.
  }

  /** Of a user who is being erased nothing is kept or gathered any more. */
  @Override
  public void erase(UUID userId) {
    for (DataExport export : exports.lockByUserId(userId)) {
      steps.delete(export.id());
      exports.deleteParts(export.id());
      exports.delete(export);
    }
  }

  /** One piece of what a service handed out; empty behind the last. */
  @Transactional(readOnly = true)
  Optional<byte[]> piece(UUID id, String service, int position) {
    return exports.findPart(id, service, position);
  }

  @Transactional
  void downloaded(UUID userId, UUID id) {
    audit.person(userId, userId, "EXPORT_DOWNLOADED", id.toString());
  }
}
