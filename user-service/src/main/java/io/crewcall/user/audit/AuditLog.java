package io.crewcall.user.audit;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the audit log, in the transaction of what is done. */
@Service
public class AuditLog {
  private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
  private static final String SYSTEM = "system";
  private static final String LIST = "audit:";

  private final AuditEntryRepository entries;
  private final DatabaseClock clock;
  private final IdGenerator ids;
  private final Cursors cursors;

  AuditLog(AuditEntryRepository entries, DatabaseClock clock, IdGenerator ids, Cursors cursors) {
    this.entries = entries;
    this.clock = clock;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * Something that a user did.
   *
   * @param detail an id or a code; nothing that tells who somebody is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void person(UUID actor, UUID subject, String action, @Nullable String detail) {
    write(actor.toString(), subject, action, detail);
  }

  /** Something that the system did by itself. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void system(UUID subject, String action, @Nullable String detail) {
    write(SYSTEM, subject, action, detail);
  }

  private void write(String actor, UUID subject, String action, @Nullable String detail) {
    entries.save(new AuditEntry(ids.next(), clock.now(), actor, subject, action, detail));
    log.info("audit: {} of {} by {} ({})", action, subject, actor, detail);
  }

  /** What was done about a user, newest first. */
  @Transactional(readOnly = true)
  Page<AuditEntryResponse> page(UUID subject, PageQuery query) {
    String list = LIST + subject;
    UUID before = cursors.idBefore(list, query);
    return Page.of(
            entries.findPage(subject, before, Limit.of(query.limit() + 1)),
            query.limit(),
            entry -> cursors.encode(list, entry.getId()))
        .map(AuditEntry::response);
  }
}
