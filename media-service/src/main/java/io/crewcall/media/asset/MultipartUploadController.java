package io.crewcall.media.asset;

import io.crewcall.media.store.MultipartUploadService;
import io.crewcall.media.store.MultipartUploadService.Part;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.idempotency.NotRehearsed;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "Media", description = "Files that show work: uploads straight to the store, variants")
class MultipartUploadController {
  private final AssetService assets;
  private final MultipartUploadService uploads;

  MultipartUploadController(AssetService assets, MultipartUploadService uploads) {
    this.assets = assets;
    this.uploads = uploads;
  }

  /**
   * @param parts all of them; those that are not there are to be put to their url, as they are
   * @param expiresAt when what was not completed is removed
   */
  record MultipartUploadResponse(UUID mediaId, List<Part> parts, Instant expiresAt) {}

  @NotRehearsed("the store begins an upload with each call")
  @PostMapping("/multipart-uploads")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "startMultipartUpload",
      summary = "Start an upload in parts straight to the store, which can be resumed",
      description =
          "Each part of the file is put to its url, with no header that matters; in any order,"
              + " several at a time, and again when that failed. Then the upload is completed as"
              + " others are, or deleted.")
  @Refuses(
      status = 422,
      codes = {"CONTENT_TYPE_NOT_ACCEPTED", "FILE_TOO_LARGE", "QUOTA_EXCEEDED"})
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  ResponseEntity<MultipartUploadResponse> start(
      CurrentUser caller, @Valid @RequestBody StartUploadRequest request) {
    Asset asset = assets.start(caller.id(), request);
    try {
      uploads.begin(asset.uploadKey(), asset.contentType());
      return Etags.created("/api/v1/media/" + asset.id(), response(asset), asset.version());
    } catch (StoreUnavailableException away) {
      assets.discard(asset.id());
      throw unavailable();
    }
  }

  @GetMapping("/{id}/parts")
  @Operation(
      operationId = "getUploadParts",
      summary = "Which parts of an upload are there, and where the others are to be put",
      description = "To be asked when an upload is resumed, and when the links have expired.")
  @Refuses(status = 403, codes = "NOT_YOURS")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  @Refuses(status = 409, codes = "NOT_UPLOADED_IN_PARTS")
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  MultipartUploadResponse parts(CurrentUser caller, @PathVariable UUID id) {
    try {
      return assets
          .pending(caller.id(), id)
          .map(this::response)
          .filter(response -> !response.parts().isEmpty())
          .orElseThrow(() ->
              Problem.conflict(
                      "NOT_UPLOADED_IN_PARTS", "It is not being uploaded in parts (any more).")
                  .exception());
    } catch (StoreUnavailableException away) {
      throw unavailable();
    }
  }

  private MultipartUploadResponse response(Asset asset) {
    return new MultipartUploadResponse(
        asset.id(),
        uploads.parts(asset.uploadKey(), asset.size()),
        AssetService.abandonedAt(asset));
  }

  private static RuntimeException unavailable() {
    return Problem.unavailable("STORE_UNAVAILABLE", "Uploads are not possible right now.")
        .exception();
  }
}
