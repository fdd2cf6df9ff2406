package io.crewcall.campaign.report;

import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaignId}/report")
@Tag(name = "Campaigns")
class ReportController {
  private final ReportService reports;

  ReportController(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getCampaignReport",
      summary = "Get a campaign's figures per creator, as JSON or CSV (members of the brand)")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  CampaignReportResponse report(CurrentUser user, @PathVariable UUID campaignId) {
    return reports.of(campaignId, user.id());
  }

  @NoEtag
  @GetMapping(produces = "text/csv")
  @Operation(
      operationId = "getCampaignReportCsv",
      summary = "Get a campaign's figures per creator, as JSON or CSV (members of the brand)")
  @Refuses(status = 404, codes = "CAMPAIGN_NOT_FOUND")
  ResponseEntity<String> csv(CurrentUser user, @PathVariable UUID campaignId) {
    String name = "campaign-" + campaignId + ".csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(ReportCsv.of(reports.of(campaignId, user.id())));
  }
}
