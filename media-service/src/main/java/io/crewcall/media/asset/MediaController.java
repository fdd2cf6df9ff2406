package io.crewcall.media.asset;

import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreWatch;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
class MediaController {
  private final AssetLibrary library;
  private final ObjectStore store;
  private final StoreWatch watch;

  MediaController(AssetLibrary library, ObjectStore store, StoreWatch watch) {
    this.library = library;
    this.store = store;
    this.watch = watch;
  }

  /**
   * @param upload send its fields and then the file, as multipart/form-data, to its URL
   */
  record UploadView(UUID mediaId, ObjectStore.UploadForm upload) {}

  @PostMapping("/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "startUpload", summary = "Start an upload straight to the store")
  @Refuses(
      status = 422,
      codes = {"CONTENT_TYPE_NOT_ACCEPTED", "FILE_TOO_LARGE"})
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  ResponseEntity<UploadView> startUpload(
      CurrentUser caller, @Valid @RequestBody UploadRequest request) {
    if (!watch.available()) {
      throw Problem.unavailable("STORE_UNAVAILABLE", "Uploads are not possible right now.")
          .exception();
    }
    Asset asset = library.begin(caller.id(), request);
    ObjectStore.UploadForm form =
        store.uploadForm(asset.uploadKey(), asset.contentType(), asset.size());
    return Etags.created(
        "/api/v1/media/" + asset.id(), new UploadView(asset.id(), form), asset.version());
  }

  @PostMapping("/{id}/complete")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "completeUpload",
      summary = "Say that the upload is complete; the file is looked at and made ready")
  @Refuses(status = 403, codes = "NOT_YOURS")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  ResponseEntity<AssetView> complete(CurrentUser caller, @PathVariable UUID id) {
    library.complete(caller.id(), id);
    Shown shown = shown(caller, id);
    return ResponseEntity.accepted().eTag(shown.etag()).body(shown.view());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getMedia", summary = "One file with links to its variants")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  ResponseEntity<AssetView> get(CurrentUser caller, @PathVariable UUID id) {
    Shown shown = shown(caller, id);
    return ResponseEntity.ok().eTag(shown.etag()).body(shown.view());
  }

  @GetMapping
  @Operation(operationId = "listMyMedia", summary = "The caller's own files, newest first")
  Page<AssetView> mine(CurrentUser caller, PageQuery page) {
    return library.ownedBy(caller.id(), page, asset -> view(asset, caller));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteMedia", summary = "Remove a file")
  @Refuses(status = 403, codes = "NOT_YOURS")
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  void delete(CurrentUser caller, @PathVariable UUID id, IfMatch ifMatch) {
    library.remove(caller.id(), id, ifMatch::check);
  }

  /** Links are part of what is shown, and expire: an answer that is kept must not outlive them. */
  private record Shown(AssetView view, long version) {
    String etag() {
      return Etags.composed(version, view);
    }
  }

  private Shown shown(CurrentUser caller, UUID id) {
    return library.find(caller.id(), id, asset -> new Shown(view(asset, caller), asset.version()));
  }

  private AssetView view(Asset asset, CurrentUser caller) {
    return AssetView.of(asset, caller.id(), store);
  }
}
