package io.crewcall.user.privacy;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.user.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exports: one at a time for each person, and one a day. */
@Service
class DataExports {
  private static final int PIECE = 256 << 10;
  private static final String LIST = "exports:";
  private static final String COLUMNS =
      "id, user_id, status, requested_at, completed_at, expires_at, bytes, version";

  private final JdbcClient jdbc;
  private final PrivacySteps steps;
  private final PrivacyProperties properties;
  private final AuditLog audit;
  private final PrivacyMails mails;
  private final IdGenerator ids;
  private final Cursors cursors;

  DataExports(
      JdbcClient jdbc,
      PrivacySteps steps,
      PrivacyProperties properties,
      AuditLog audit,
      PrivacyMails mails,
      IdGenerator ids,
      Cursors cursors) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.properties = properties;
    this.audit = audit;
    this.mails = mails;
    this.ids = ids;
    this.cursors = cursors;
  }

  /** What came of a request. */
  sealed interface Requested {
    /** It has begun. */
    record Begun(DataExport export) implements Requested {}

    /** Another is being made. */
    record Running() implements Requested {}

    /** There was one a short time ago. */
    record TooSoon(Duration pause) implements Requested {}
  }

  @Transactional
  Requested request(UUID userId) {
    Optional<Duration> wait = waitAfterLast(userId);
    if (wait.isPresent()) {
      return new Requested.TooSoon(wait.get());
    }
    UUID id = ids.next();
    // The index lets only one run; of two at once the second waits here and finds the first.
    int inserted =
        jdbc.sql(
                """
                insert into data_export (id, user_id, status, requested_at, bytes, version)
                values (:id, :user, 'RUNNING', clock_timestamp(), 0, 0)
                on conflict (user_id) where status = 'RUNNING' do nothing
                """)
            .param("id", id)
            .param("user", userId)
            .update();
    if (inserted == 0) {
      return new Requested.Running();
    }
    steps.plan(id, PrivacyStep.Kind.EXPORT, userId, properties.services().keySet(), 0);
    audit.person(userId, userId, "EXPORT_REQUESTED", id.toString());
    return new Requested.Begun(find(userId, id).orElseThrow());
  }

  private Optional<Duration> waitAfterLast(UUID userId) {
    return jdbc.sql(
            """
            select extract(epoch from requested_at + make_interval(secs => :interval) - clock_timestamp())
            from data_export where user_id = :user and status in ('READY', 'EXPIRED')
            order by id desc limit 1
            """)
        .param("interval", PrivacySteps.seconds(properties.exportInterval()))
        .param("user", userId)
        .query(Double.class)
        .optional()
        .filter(seconds -> seconds > 0)
        .map(seconds -> Duration.ofSeconds((long) Math.ceil(seconds)));
  }

  @Transactional(readOnly = true)
  Optional<DataExport> find(UUID userId, UUID id) {
    return jdbc.sql("select " + COLUMNS + " from data_export where id = :id and user_id = :user")
        .param("id", id)
        .param("user", userId)
        .query((row, number) -> export(row, steps.of(id)))
        .optional();
  }

  /** Newest first, without their steps. */
  @Transactional(readOnly = true)
  Page<DataExport> list(UUID userId, PageQuery page) {
    UUID before =
        cursors
            .decode(LIST + userId, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(null);
    return Page.of(
        jdbc.sql(
                "select "
                    + COLUMNS
                    + """
                     from data_export where user_id = :user
                      and id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                    order by id desc limit :limit
                    """)
            .param("user", userId)
            .param("before", before, Types.OTHER)
            .param("limit", page.limit() + 1)
            .query((row, number) -> export(row, List.of()))
            .list(),
        page.limit(),
        export -> cursors.encode(LIST + userId, export.id()));
  }

  private static DataExport export(ResultSet row, List<PrivacyStep.Progress> steps)
      throws SQLException {
    DataExport.Status status = DataExport.Status.valueOf(row.getString("status"));
    return new DataExport(
        row.getObject("id", UUID.class),
        status,
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        PrivacySteps.instant(row, "completed_at"),
        PrivacySteps.instant(row, "expires_at"),
        row.getLong("bytes"),
        row.getLong("version"),
        steps,
        status.actions());
  }

  /** A service has handed out its part. */
  @Transactional
  void gathered(PrivacyStep step, Reply.Documents documents) {
    if (!lock(step.requestId()) || !steps.done(step)) {
      return;
    }
    byte[] packed = documents.packed();
    for (int from = 0, position = 0; from < packed.length; from += PIECE, position++) {
      jdbc.sql(
              """
              insert into data_export_part (export_id, service, position, content)
              values (:export, :service, :position, :content)
              """)
          .param("export", step.requestId())
          .param("service", step.service())
          .param("position", position)
          .param("content", Arrays.copyOfRange(packed, from, Math.min(from + PIECE, packed.length)))
          .update();
    }
    jdbc.sql("update data_export set bytes = bytes + :more, version = version + 1 where id = :id")
        .param("more", documents.bytes())
        .param("id", step.requestId())
        .update();
    complete(step);
  }

  /** A service cannot hand out its part. */
  @Transactional
  void failed(PrivacyStep step, String code) {
    if (lock(step.requestId()) && steps.failed(step, code)) {
      complete(step);
    }
  }

  private boolean lock(UUID id) {
    return jdbc.sql("select id from data_export where id = :id and status = 'RUNNING' for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private void complete(PrivacyStep step) {
    UUID id = step.requestId();
    if (!steps.advance(id, Duration.ZERO)) {
      return;
    }
    boolean failed = steps.anyFailed(id);
    jdbc.sql(
            """
            update data_export set status = :status, completed_at = clock_timestamp(),
              expires_at = case when :status = 'READY'
                then clock_timestamp() + make_interval(secs => :kept) end,
              version = version + 1
            where id = :id
            """)
        .param("status", failed ? "FAILED" : "READY")
        .param("kept", PrivacySteps.seconds(properties.exportKept()))
        .param("id", id)
        .update();
    audit.system(step.userId(), failed ? "EXPORT_FAILED" : "EXPORT_READY", id.toString());
    if (failed) {
      dropParts(id);
    } else {
      Instant expires = find(step.userId(), id).orElseThrow().expiresAt();
      if (expires != null) {
        mails.exportReady(step.userId(), expires);
      }
    }
  }

  /** Drops the contents of exports whose time has come. */
  @Transactional
  public void expire() {
    jdbc.sql(
            """
            update data_export set status = 'EXPIRED', version = version + 1
            where id in (select id from data_export where status = 'READY'
              and expires_at <= clock_timestamp() limit 100 for update skip locked)
            returning id, user_id
            """)
        .query((row, number) -> {
          UUID id = row.getObject("id", UUID.class);
          audit.system(row.getObject("user_id", UUID.class), "EXPORT_EXPIRED", id.toString());
          return id;
        })
        .list()
        .forEach(this::dropParts);
  }

  /** Whose person is being erased: nothing of theirs is kept, nor gathered any more. */
  void erase(UUID userId) {
    List<UUID> all =
        jdbc.sql("select id from data_export where user_id = :user for update")
            .param("user", userId)
            .query((row, number) -> row.getObject("id", UUID.class))
            .list();
    for (UUID id : all) {
      steps.forget(id);
      jdbc.sql("delete from data_export where id = :id").param("id", id).update();
    }
  }

  private void dropParts(UUID id) {
    jdbc.sql("delete from data_export_part where export_id = :id").param("id", id).update();
  }

  /** One piece of what a service handed out; empty behind the last. */
  Optional<byte[]> piece(UUID id, String service, int position) {
    return jdbc.sql(
            """
            select content from data_export_part
            where export_id = :id and service = :service and position = :position
            """)
        .param("id", id)
        .param("service", service)
        .param("position", position)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  @Transactional
  void downloaded(UUID userId, UUID id) {
    audit.person(userId, userId, "EXPORT_DOWNLOADED", id.toString());
  }
}
