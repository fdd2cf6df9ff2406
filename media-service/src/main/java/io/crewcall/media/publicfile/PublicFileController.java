package io.crewcall.media.publicfile;

import io.crewcall.media.asset.PublicFileService;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PublicFileService.ADDRESS)
@Tag(name = "Media", description = "Files that show work: uploads straight to the store, variants")
class PublicFileController {
  /** The address names the content, so that what it leads to never changes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final PublicFileService files;
  private final ObjectStore store;

  PublicFileController(PublicFileService files, ObjectStore store) {
    this.files = files;
    this.store = store;
  }

  @GetMapping("/{sha256}/{variant}")
  @SecurityRequirements
  @Operation(
      operationId = "getPublicFile",
      summary = "An avatar, a logo or a reel of a shown profile, for everybody",
      description =
          "The address is part of what the API shows as publicUrl. It is good for as long as the"
              + " file is public, and may be kept by every cache. One range of bytes can be asked"
              + " for.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "206",
      description = "The range of it that was asked for",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "304", description = "As the caller has it", content = @Content)
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  @Refuses(status = 416, codes = "NO_SUCH_RANGE")
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  void get(
      @PathVariable String sha256,
      @PathVariable String variant,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.RANGE, required = false)
          Optional<String> range,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Variant file =
        files
            .find(sha256, variant)
            .orElseThrow(
                () -> Problem.notFound("MEDIA_NOT_FOUND", "There is no such file.").exception());
    String tag = '"' + sha256 + '"';
    if (has(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      describe(response, tag);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String condition = request.getHeader(HttpHeaders.IF_RANGE);
    ByteRange asked =
        condition == null || condition.equals(tag)
            ? ByteRange.of(range, file.size())
            : ByteRange.whole(file.size());
    if (asked.empty()) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
      throw Problem.of(
              HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
              "NO_SUCH_RANGE",
              "The file has " + file.size() + " bytes.")
          .exception();
    }
    send(file, asked, HttpMethod.HEAD.matches(request.getMethod()), response);
  }

  private static void describe(HttpServletResponse response, String tag) {
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  private void send(Variant file, ByteRange range, boolean head, HttpServletResponse response)
      throws IOException {
    try (InputStream content =
        head
            ? InputStream.nullInputStream()
            : store.open(file.objectKey(), range.first(), range.length())) {
      describe(response, '"' + file.checksum() + '"');
      response.setContentType(file.contentType());
      response.setContentLengthLong(range.length());
      if (range.length() < file.size()) {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, range.header(file.size()));
      }
      content.transferTo(response.getOutputStream());
    } catch (StoreUnavailableException away) {
      throw Problem.unavailable("STORE_UNAVAILABLE", "Files cannot be read right now.").exception();
    }
  }

  private static boolean has(@Nullable String condition, String tag) {
    return condition != null && (condition.strip().equals("*") || condition.contains(tag));
  }
}
