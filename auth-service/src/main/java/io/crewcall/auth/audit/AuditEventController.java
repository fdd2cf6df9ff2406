package io.crewcall.auth.audit;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Security events", description = "What happened to the security of accounts")
class AuditEventController {
  private final AuditEventRepository events;
  private final Cursors cursors;

  AuditEventController(AuditEventRepository events, Cursors cursors) {
    this.events = events;
    this.cursors = cursors;
  }

  @GetMapping("/api/v1/auth/account/audit-events")
  @Operation(
      operationId = "listOwnAuditEvents",
      summary = "List the security events of one's own account, the newest first")
  Page<AuditEventResponse> own(CurrentUser user, PageQuery query) {
    return list(user.id(), query);
  }

  @GetMapping("/api/v1/auth/audit-events")
  @Operation(
      operationId = "listAuditEvents",
      summary = "List the security events of an account, the newest first (scope accounts)")
  Page<AuditEventResponse> ofAccount(@RequestParam UUID accountId, PageQuery query) {
    return list(accountId, query);
  }

  private Page<AuditEventResponse> list(UUID account, PageQuery query) {
    String list = "audit-events:" + account;
    UUID before = cursors.idBefore(list, query);
    List<AuditEventResponse> rows =
        events.findPage(account, before, Limit.of(query.limit() + 1)).stream()
            .map(AuditEvent::response)
            .toList();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }
}
