package io.crewcall.auth.audit;

import io.crewcall.auth.origin.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Security events", description = "What happened to the security of accounts")
class AuditEventController {
  private final JdbcClient jdbc;
  private final Cursors cursors;

  AuditEventController(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  @GetMapping("/api/v1/auth/account/audit-events")
  @Operation(
      operationId = "listOwnAuditEvents",
      summary = "List the security events of one's own account, the newest first")
  Page<AuditEvent> own(CurrentUser user, PageQuery query) {
    return list(user.id(), query);
  }

  @GetMapping("/api/v1/auth/audit-events")
  @Operation(
      operationId = "listAuditEvents",
      summary = "List the security events of an account, the newest first (scope accounts)")
  Page<AuditEvent> ofAccount(@RequestParam UUID accountId, PageQuery query) {
    return list(accountId, query);
  }

  private Page<AuditEvent> list(UUID account, PageQuery query) {
    String list = "audit-events:" + account;
    UUID before = NewestFirst.before(cursors, list, query);
    List<AuditEvent> rows =
        jdbc.sql(
                """
                select id, account_id, actor_id, type, at, network, user_agent, details
                from audit_event
                where account_id = :account
                  and id < :before
                order by id desc limit :limit
                """)
            .param("account", account)
            .param("before", before)
            .param("limit", query.limit() + 1)
            .query((row, number) -> AuditEvent.read(row))
            .list();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }
}
