package io.crewcall.media.asset;

import io.crewcall.media.store.MultipartUploadService;
import io.crewcall.media.store.MultipartUploadService.Outcome;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreAvailability;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "Media", description = "Files that show work: uploads straight to the store, variants")
class AssetController {
  private final AssetService assets;
  private final ObjectStore store;
  private final StoreAvailability availability;
  private final VariantLinks links;
  private final MultipartUploadService parts;

  AssetController(
      AssetService assets,
      ObjectStore store,
      StoreAvailability availability,
      VariantLinks links,
      MultipartUploadService parts) {
    this.assets = assets;
    this.store = store;
    this.availability = availability;
    this.links = links;
    this.parts = parts;
  }

  /**
   * @param upload send its fields and then the file, as multipart/form-data, to its URL
   */
  record StartUploadResponse(UUID mediaId, ObjectStore.UploadForm upload) {}

  @PostMapping("/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "startUpload", summary = "Start an upload straight to the store")
  @Refuses(
      status = 422,
      codes = {"CONTENT_TYPE_NOT_ACCEPTED", "FILE_TOO_LARGE", "QUOTA_EXCEEDED"})
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  ResponseEntity<StartUploadResponse> startUpload(
      CurrentUser caller, @Valid @RequestBody StartUploadRequest request) {
    if (!availability.available()) {
      throw Problem.unavailable("STORE_UNAVAILABLE", "Uploads are not possible right now.")
          .exception();
    }
    Asset asset = assets.start(caller.id(), request);
    ObjectStore.UploadForm form =
        store.uploadForm(asset.uploadKey(), asset.contentType(), asset.size());
    return Etags.created(
        "/api/v1/media/" + asset.id(), new StartUploadResponse(asset.id(), form), asset.version());
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "completeUpload",
      summary = "Say that the upload is complete; the file is looked at and made ready")
  @Refuses(status = 403, codes = "NOT_YOURS")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  @Refuses(status = 409, codes = "PARTS_MISSING")
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  ResponseEntity<AssetResponse> complete(CurrentUser caller, @PathVariable UUID id) {
    assets.pending(caller.id(), id).ifPresent(this::requireAllParts);
    assets.complete(caller.id(), id);
    Shown shown = shown(caller, id);
    return ResponseEntity.accepted().eTag(shown.etag()).body(shown.body());
  }

  private void requireAllParts(Asset asset) {
    try {
      if (parts.complete(asset.uploadKey(), asset.size()) == Outcome.PARTS_MISSING) {
        throw Problem.conflict("PARTS_MISSING", "Not all parts of the file are there.").exception();
      }
    } catch (StoreUnavailableException away) {
      throw Problem.unavailable("STORE_UNAVAILABLE", "Uploads are not possible right now.")
          .exception();
    }
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getMedia", summary = "One file with links to its variants")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  ResponseEntity<AssetResponse> get(CurrentUser caller, @PathVariable UUID id) {
    Shown shown = shown(caller, id);
    return ResponseEntity.ok().eTag(shown.etag()).body(shown.body());
  }

  @GetMapping
  @Operation(
      operationId = "listMyMedia",
      summary = "The caller's own files, newest first, or some files by their ids",
      description =
          "With `ids`, those of them that the caller may see, whosever they are, in the order asked"
              + " for.")
  Page<AssetResponse> list(
      CurrentUser caller,
      @Parameter(description = "1 to 100, separated by commas")
          @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Nullable List<@NotNull UUID> ids,
      PageQuery page) {
    if (ids != null) {
      if (page.cursor() != null) {
        throw Problem.badRequest("INVALID_PARAMETER", "With ids there is no cursor.").exception();
      }
      return assets.findAll(caller.id(), ids, (asset, use) -> response(asset, caller, use));
    }
    return assets.ownedBy(caller.id(), page, (asset, use) -> response(asset, caller, use));
  }

  @GetMapping("/usage")
  @Operation(
      operationId = "getMediaUsage",
      summary = "How much the caller has stored, and may store",
      description = "Uploads that were begun count with the size that was announced.")
  MediaUsage usage(CurrentUser caller) {
    return assets.usage(caller.id());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteMedia", summary = "Remove a file")
  @Refuses(status = 403, codes = "NOT_YOURS")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  @Refuses(status = 409, codes = "MEDIA_DELIVERED")
  void delete(CurrentUser caller, @PathVariable UUID id, IfMatch ifMatch) {
    assets.remove(caller.id(), id, ifMatch::check);
  }

  /** Links are part of what is shown, and expire: an answer that is kept must not outlive them. */
  private record Shown(AssetResponse body, long version) {
    String etag() {
      return Etags.composed(version, body);
    }
  }

  private Shown shown(CurrentUser caller, UUID id) {
    return assets.find(
        caller.id(), id, (asset, use) -> new Shown(response(asset, caller, use), asset.version()));
  }

  private AssetResponse response(Asset asset, CurrentUser caller, AssetUse use) {
    return AssetResponse.of(asset, caller.id(), use, links);
  }
}
