package io.crewcall.user.privacy;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.InPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own data, from all services. */
@RestController
@RequestMapping("/api/v1/users/me/exports")
@Tag(name = "Privacy", description = "One's own data: have it handed out, have it erased")
class DataExportController {
  private final DataExportService exports;
  private final ExportArchive archive;

  DataExportController(DataExportService exports, ExportArchive archive) {
    this.exports = exports;
    this.archive = archive;
  }

  @InPerson(freshProof = true)
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "requestExport",
      summary = "Have all of one's data gathered",
      description =
          "From every service; goes on by itself, look at `steps`. One at a time, and one a day; a mail tells when it is ready.")
  @Refuses(
      status = 403,
      codes = {"FIRST_PARTY_REQUIRED", "FRESH_PROOF_REQUIRED"})
  @Refuses(status = 409, codes = "EXPORT_RUNNING")
  @Refuses(status = 429, codes = "EXPORT_TOO_SOON")
  ResponseEntity<DataExportResponse> request(CurrentUser caller) {
    DataExportResponse export = exports.request(caller.id());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/users/me/exports/" + export.id()))
        .eTag(Etags.of(export.version()))
        .body(export);
  }

  @GetMapping
  @Operation(
      operationId = "listExports",
      summary = "One's exports",
      description = "Newest first; the steps are shown with the single one.")
  Page<DataExportResponse> list(CurrentUser caller, PageQuery page) {
    return exports.page(caller.id(), page);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getExport", summary = "How far an export is, service by service")
  @Refuses(status = 404, codes = "EXPORT_NOT_FOUND")
  ResponseEntity<DataExportResponse> export(CurrentUser caller, @PathVariable UUID id) {
    DataExportResponse export = exports.get(caller.id(), id);
    return Etags.ok(export, export.version());
  }

  @InPerson(freshProof = true)
  @GetMapping(
      path = "/{id}/download",
      produces = {"application/zip", "application/problem+json"})
  @NoEtag
  @Operation(
      operationId = "downloadExport",
      summary = "The export as a ZIP",
      description = "A folder for each service, a JSON file for each kind of data.")
  @ApiResponse(
      responseCode = "200",
      description = "The archive",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  @Refuses(
      status = 403,
      codes = {"FIRST_PARTY_REQUIRED", "FRESH_PROOF_REQUIRED"})
  @Refuses(status = 404, codes = "EXPORT_NOT_FOUND")
  @Refuses(status = 409, codes = "EXPORT_NOT_READY")
  void download(CurrentUser caller, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    DataExportResponse export = exports.get(caller.id(), id);
    if (export.status() != DataExport.Status.READY) {
      throw Problem.conflict("EXPORT_NOT_READY", "There is nothing to download (yet, or any more).")
          .exception();
    }
    exports.downloaded(caller.id(), id);
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("crewcall-data.zip").build().toString());
    archive.write(export, response.getOutputStream());
  }
}
