package io.crewcall.media.playlist;

import io.crewcall.media.asset.PlaylistService;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PlaylistService.ADDRESS)
@Tag(name = "Media", description = "Files that show work: uploads straight to the store, variants")
class PlaylistController {
  private final PlaylistService playlists;

  PlaylistController(PlaylistService playlists) {
    this.playlists = playlists;
  }

  @GetMapping("/{pass}/{name}")
  @SecurityRequirements
  @Operation(
      operationId = "getPlaylist",
      summary = "A playlist of a stream, for the holder of its address",
      description =
          "The address is what a file shows as url of its variant hls. It is good for a quarter of"
              + " an hour and twice the length of the video, for whoever has it; players use it as"
              + " it is.")
  @ApiResponse(
      responseCode = "200",
      description = "The playlist (HLS), whose parts are links to the store",
      content = @Content(mediaType = Variant.PLAYLIST, schema = @Schema(type = "string")))
  @Refuses(status = 404, codes = "MEDIA_NOT_FOUND")
  @Refuses(status = 503, codes = "STORE_UNAVAILABLE")
  ResponseEntity<byte[]> get(@PathVariable String pass, @PathVariable String name) {
    try {
      String playlist =
          playlists
              .find(pass, name)
              .orElseThrow(
                  () -> Problem.notFound("MEDIA_NOT_FOUND", "There is no such file.").exception());
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, Variant.PLAYLIST)
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
          .header("X-Content-Type-Options", "nosniff")
          .body(playlist.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (StoreUnavailableException away) {
      throw Problem.unavailable("STORE_UNAVAILABLE", "Files cannot be read right now.").exception();
    }
  }
}
