package io.crewcall.user.privacy;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.user.audit.AuditLog;
import io.crewcall.user.privacy.call.ServiceReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes exports: one at a time for each user, and one a day. */
@Service
class DataExportService {
  private static final int PIECE = 256 << 10;
  private static final String LIST = "exports:";
  private static final Limit BATCH = Limit.of(100);

  private final DataExportRepository exports;
  private final DataExportPartRepository parts;
  private final PrivacyStepService steps;
  private final PrivacyProperties properties;
  private final AuditLog audit;
  private final PrivacyMails mails;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  DataExportService(
      DataExportRepository exports,
      DataExportPartRepository parts,
      PrivacyStepService steps,
      PrivacyProperties properties,
      AuditLog audit,
      PrivacyMails mails,
      DatabaseClock clock,
      IdGenerator ids,
      Cursors cursors) {
    this.exports = exports;
    this.parts = parts;
    this.steps = steps;
    this.properties = properties;
    this.audit = audit;
    this.mails = mails;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  /** What came of a request. */
  sealed interface Requested {
    /** It has begun. */
    record Begun(DataExportResponse export) implements Requested {}

    /** Another is being made. */
    record Running() implements Requested {}

    /** There was one a short time ago. */
    record TooSoon(Duration pause) implements Requested {}
  }

  @Transactional
  Requested request(UUID userId) {
    Instant now = clock.now();
    Duration wait = waitAfterLast(userId, now);
    if (wait.isPositive()) {
      return new Requested.TooSoon(wait);
    }
    UUID id = ids.next();
    if (exports.insertUnlessRunning(id, userId, now) == 0) {
      return new Requested.Running();
    }
    steps.planExport(id, userId);
    audit.person(userId, userId, "EXPORT_REQUESTED", id.toString());
    return new Requested.Begun(find(userId, id).orElseThrow());
  }

  /** In whole seconds, rounded up. */
  private Duration waitAfterLast(UUID userId, Instant now) {
    return exports.findMade(userId, Limit.of(1)).stream()
        .findFirst()
        .map(last -> Duration.between(now, last.requestedAt().plus(properties.exportInterval())))
        .filter(Duration::isPositive)
        .map(wait -> Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds()))
        .orElse(Duration.ZERO);
  }

  @Transactional(readOnly = true)
  Optional<DataExportResponse> find(UUID userId, UUID id) {
    return exports.findByIdAndUserId(id, userId).map(export -> export.response(steps.of(id)));
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

  /** A service has handed out its part. */
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
      parts.save(
          new DataExportPart(
              new DataExportPart.Key(step.requestId(), step.service(), position),
              Arrays.copyOfRange(packed, from, Math.min(from + PIECE, packed.length))));
    }
  }

  /** A service cannot hand out its part. */
  @Transactional
  void failed(ClaimedStep step, String error) {
    exports
        .lockRunning(step.requestId())
        .filter(export -> steps.fail(step, error))
        .ifPresent(this::complete);
  }

  /** Ends the export when no step is left. */
  private void complete(DataExport export) {
    UUID id = export.id();
    if (!steps.advance(id, Duration.ZERO)) {
      return;
    }
    Instant now = clock.now();
    if (steps.anyFailed(id)) {
      export.fail(now);
      parts.deleteByExportId(id);
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
      parts.deleteByExportId(export.id());
      audit.system(export.userId(), "EXPORT_EXPIRED", export.id().toString());
    }
  }

  /** Of a user who is being erased nothing is kept or gathered any more. */
  void erase(UUID userId) {
    for (DataExport export : exports.lockByUserId(userId)) {
      steps.delete(export.id());
      parts.deleteByExportId(export.id());
      exports.delete(export);
    }
  }

  /** One piece of what a service handed out; empty behind the last. */
  @Transactional(readOnly = true)
  Optional<byte[]> piece(UUID id, String service, int position) {
    return parts.findContent(new DataExportPart.Key(id, service, position));
  }

  @Transactional
  void downloaded(UUID userId, UUID id) {
    audit.person(userId, userId, "EXPORT_DOWNLOADED", id.toString());
  }
}
