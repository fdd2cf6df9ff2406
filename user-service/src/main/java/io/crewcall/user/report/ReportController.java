package io.crewcall.user.report;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People report others; those who moderate decide. */
@RestController
@RequestMapping("/api/v1/users")
class ReportController {
  private static final String ADMINISTRATION = "Administration";

  private final ReportService reports;

  ReportController(ReportService reports) {
    this.reports = reports;
  }

  /** What somebody has to say about another. */
  record ReportRequest(
      @NotNull @Schema(example = "SPAM") Report.Reason reason,
      @Nullable @Size(max = 2000) @Schema(example = "Sends the same offer every hour")
          String text) {}

  /** What becomes of it, said once and to those who moderate only. */
  record ReportDecision(
      @Nullable @Size(max = 2000) @Schema(example = "Talked to them") String note) {}

  /** That it was taken. */
  record TakenReport(UUID id) {}

  @PostMapping("/{id}/reports")
  @ResponseStatus(HttpStatus.CREATED)
  @NoEtag
  @Tag(name = "Users")
  @Operation(
      operationId = "reportUser",
      summary = "Report a user",
      description = "Seen by those who moderate, not by the user. One open report about one user.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 409, codes = "ALREADY_REPORTED")
  @Refuses(status = 422, codes = "REPORTING_ONESELF")
  TakenReport report(
      CurrentUser caller, @PathVariable UUID id, @Valid @RequestBody ReportRequest request) {
    return new TakenReport(reports.report(caller.id(), id, request.reason(), request.text()));
  }

  @GetMapping("/reports")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "listUserReports",
      summary = "Reports of users",
      description =
          "The oldest first; open ones unless asked otherwise. Needs the scope moderation.")
  Page<ReportResponse> list(
      @RequestParam(defaultValue = "OPEN") Report.Status status, PageQuery page) {
    return reports.page(status, page);
  }

  @GetMapping("/reports/{id}")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "getUserReport",
      summary = "A report",
      description = "Needs the scope moderation.")
  @Refuses(status = 404, codes = "REPORT_NOT_FOUND")
  ResponseEntity<ReportResponse> find(@PathVariable UUID id) {
    return answer(reports.get(id));
  }

  @PostMapping("/reports/{id}/uphold")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "upholdUserReport",
      summary = "Decide that a report is right",
      description = "Audited. Needs the scope moderation.")
  @Refuses(status = 404, codes = "REPORT_NOT_FOUND")
  @Refuses(status = 409, codes = "REPORT_DECIDED")
  ResponseEntity<ReportResponse> uphold(
      CurrentUser caller, @PathVariable UUID id, @Valid @RequestBody ReportDecision decision) {
    return answer(reports.decide(caller.id(), id, Report.Decision.UPHOLD, decision.note()));
  }

  @PostMapping("/reports/{id}/dismiss")
  @Tag(name = ADMINISTRATION)
  @Operation(
      operationId = "dismissUserReport",
      summary = "Decide that there is nothing to a report",
      description = "Audited. Needs the scope moderation.")
  @Refuses(status = 404, codes = "REPORT_NOT_FOUND")
  @Refuses(status = 409, codes = "REPORT_DECIDED")
  ResponseEntity<ReportResponse> dismiss(
      CurrentUser caller, @PathVariable UUID id, @Valid @RequestBody ReportDecision decision) {
    return answer(reports.decide(caller.id(), id, Report.Decision.DISMISS, decision.note()));
  }

  private static ResponseEntity<ReportResponse> answer(ReportResponse report) {
    return Etags.ok(report, report.version());
  }
}
