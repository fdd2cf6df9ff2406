package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers/me")
@Tag(name = "Connected accounts", description = "Figures told by the platforms themselves")
class ConnectionController {
  private final ConnectionService service;
  private final ConnectionRepository connections;

  ConnectionController(ConnectionService service, ConnectionRepository connections) {
    this.service = service;
    this.connections = connections;
  }

  /** The platform of the account to connect. */
  @Schema(name = "RequestConnection")
  record ConsentRequest(@NotNull Platform platform) {}

  /**
   * What the platform sent the user back with.
   *
   * @param state as it was given with the address
   */
  @Schema(name = "Connect")
  record ConnectRequest(
      @NotNull @Size(max = 200) @Pattern(regexp = "[\\w-]+") String state,
      @NotBlank @Size(max = 2000) @Pattern(regexp = "[\\x21-\\x7e]+") String code) {}

  /**
   * A connection as its owner sees it.
   *
   * @param problem why the last reading failed, or null when it did not: {@code TOO_MANY_CALLS},
   *     {@code UNREACHABLE}, {@code CONSENT_ENDED} ...
   * @param syncedAt when everything was read the last time
   */
  @Schema(name = "PlatformConnection")
  record ConnectionResponse(
      Platform platform,
      Connection.Status status,
      @Nullable String problem,
      @Nullable Instant syncedAt,
      Instant nextSyncAt,
      Instant createdAt) {

    static ConnectionResponse of(Connection connection) {
      return new ConnectionResponse(
          connection.platform(),
          connection.status(),
          connection.problem(),
          connection.syncedAt(),
          connection.nextSyncAt(),
          connection.createdAt());
    }
  }

  /** All connections. */
  @Schema(name = "PlatformConnections")
  record ConnectionListResponse(List<ConnectionResponse> items, @Nullable String nextCursor) {}

  @NoEtag
  @PostMapping("/connection-requests")
  @Operation(
      operationId = "requestConnection",
      summary = "Ask where to give consent for an account of mine to be read",
      description = "The platform sends back state and code, which go to connectAccount.")
  @Refuses(
      status = 409,
      codes = {"PROFILE_REQUIRED", "PLATFORM_NOT_OFFERED"})
  ResponseEntity<ConnectionService.ConsentResponse> request(
      CurrentUser user, @Valid @RequestBody ConsentRequest request) {
    return ResponseEntity.ok(service.requestConsent(user.id(), request.platform()));
  }

  @PostMapping("/connections")
  @Operation(
      operationId = "connectAccount",
      summary = "Connect the account I gave consent for",
      description =
          "The platform is asked soon after. From then on its figures stand in the place of mine.")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(status = 422, codes = "UNKNOWN_STATE")
  @ApiResponse(responseCode = "201", description = "About to be connected")
  ResponseEntity<ConnectionResponse> connect(
      CurrentUser user, @Valid @RequestBody ConnectRequest request) {
    Connection connection = service.connect(user.id(), request.state(), request.code());
    return Etags.created(
        "/api/v1/influencers/me/connections/" + connection.platform(),
        ConnectionResponse.of(connection),
        connection.version());
  }

  @GetMapping("/connections")
  @Operation(operationId = "listMyConnections", summary = "List my connected accounts")
  ConnectionListResponse list(CurrentUser user) {
    return new ConnectionListResponse(
        connections.findByUserIdOrderByPlatform(user.id()).stream()
            .map(ConnectionResponse::of)
            .toList(),
        null);
  }

  @GetMapping("/connections/{platform}")
  @Operation(operationId = "getMyConnection", summary = "Read how a connected account is doing")
  @Refuses(status = 404, codes = "CONNECTION_NOT_FOUND")
  ResponseEntity<ConnectionResponse> get(CurrentUser user, @PathVariable Platform platform) {
    return response(
        connections
            .findByUserIdAndPlatform(user.id(), platform)
            .orElseThrow(ConnectionService::notFound));
  }

  @PostMapping("/connections/{platform}/sync")
  @Operation(operationId = "syncMyConnection", summary = "Have a connected account read soon")
  @Refuses(status = 404, codes = "CONNECTION_NOT_FOUND")
  @Refuses(status = 409, codes = "SYNC_NOT_POSSIBLE")
  @ApiResponse(responseCode = "202", description = "Will be read soon")
  ResponseEntity<ConnectionResponse> sync(CurrentUser user, @PathVariable Platform platform) {
    Connection connection = service.requestSync(user.id(), platform);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .eTag(Etags.of(connection.version()))
        .body(ConnectionResponse.of(connection));
  }

  @DeleteMapping("/connections/{platform}")
  @Operation(
      operationId = "disconnectAccount",
      summary = "Disconnect an account",
      description = "Its figures are my word again; posts keep what the platform told of them.")
  @Refuses(status = 404, codes = "CONNECTION_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "204", description = "Disconnected")
  ResponseEntity<Void> disconnect(
      CurrentUser user, @PathVariable Platform platform, IfMatch ifMatch) {
    service.disconnect(user.id(), platform, ifMatch);
    return ResponseEntity.noContent().build();
  }

  /** The version covers what the owner changes; the job changes the rest. */
  private static ResponseEntity<ConnectionResponse> response(Connection connection) {
    ConnectionResponse body = ConnectionResponse.of(connection);
    return ResponseEntity.ok().eTag(Etags.composed(connection.version(), body)).body(body);
  }
}
