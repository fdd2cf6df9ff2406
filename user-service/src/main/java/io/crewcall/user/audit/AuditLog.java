package io.crewcall.user.audit;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes down, in the transaction of what is done. */
@Service
public class AuditLog {
  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
  private static final String SYSTEM = "system";
  private static final String LIST = "audit:";

  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final Cursors cursors;

  AuditLog(JdbcClient jdbc, IdGenerator ids, Cursors cursors) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * @param actor a user's id, or {@code system}
   * @param subjectId whose account or data
   */
  public record AuditEntry(
      UUID id,
      Instant happenedAt,
      String actor,
      UUID subjectId,
      String action,
      @Nullable String detail) {}

  /**
   * Something that a person did.
   *
   * @param detail an id or a code; nothing that tells who somebody is
   */
  public void person(UUID actor, UUID subject, String action, @Nullable String detail) {
    write(actor.toString(), subject, action, detail);
  }

  /** Something that went on by itself. */
  public void system(UUID subject, String action, @Nullable String detail) {
    write(SYSTEM, subject, action, detail);
  }

  private void write(String actor, UUID subject, String action, @Nullable String detail) {
    jdbc.sql(
            """
            insert into audit_log (id, happened_at, actor, subject_id, action, detail)
            values (:id, clock_timestamp(), :actor, :subject, :action, :detail)
            """)
        .param("id", ids.next())
        .param("actor", actor)
        .param("subject", subject)
        .param("action", action)
        .param("detail", detail)
        .update();
    log.info("audit: {} of {} by {} ({})", action, subject, actor, detail);
  }

  /** What was done about a person, newest first. */
  Page<AuditEntry> of(UUID subject, PageQuery page) {
    UUID before =
        cursors
            .decode(LIST + subject, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(null);
    return Page.of(
        jdbc.sql(
                """
                select id, happened_at, actor, subject_id, action, detail from audit_log
                where subject_id = :subject and id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                order by id desc limit :limit
                """)
            .param("subject", subject)
            .param("before", before, java.sql.Types.OTHER)
            .param("limit", page.limit() + 1)
            .query((row, number) ->
                new AuditEntry(
                    row.getObject("id", UUID.class),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getObject("subject_id", UUID.class),
                    row.getString("action"),
                    row.getString("detail")))
            .list(),
        page.limit(),
        entry -> cursors.encode(LIST + subject, entry.id()));
  }
}
