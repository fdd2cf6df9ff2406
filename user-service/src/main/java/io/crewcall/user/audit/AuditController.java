package io.crewcall.user.audit;

import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for admins. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Administration", description = "For those who look after accounts and reports")
class AuditController {
  private final AuditLog log;

  AuditController(AuditLog log) {
    this.log = log;
  }

  @GetMapping("/{id}/audit-log")
  @Operation(
      operationId = "listUserAuditLog",
      summary = "What was done about a user's account and data",
      description =
          "Newest first: exports, erasures, changes of the handle, decisions about reports. Needs the scope accounts.")
  Page<AuditEntryResponse> list(@PathVariable UUID id, PageQuery page) {
    return log.page(id, page);
  }
}
