package io.crewcall.user.user;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.InPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users over REST: one's own in full, those of others as far as they are public. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users", description = "The people of the platform")
class UserController {
  private final UserService users;
  private final IdGenerator ids;

  UserController(UserService users, IdGenerator ids) {
    this.users = users;
    this.ids = ids;
  }

  @GetMapping("/me")
  @Operation(
      operationId = "getOwnUser",
      summary = "One's own user, with what is private",
      description =
          "There from two seconds after registration at the latest; a call before waits for it.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<OwnUserResponse> me(CurrentUser caller) {
    return own(awaitOwn(caller));
  }

  @PatchMapping(
      path = "/me",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchOwnUser",
      summary = "Change some fields of one's own user",
      description =
          "JSON Merge Patch: null clears a field, absent fields keep their values, lists are replaced. The avatar is set by `avatarMediaId`. The handle is changed at `/users/me/handle`; roles belong to the account.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(
      status = 422,
      codes = {"MEDIA_NOT_USABLE", "MEDIA_ID_REQUIRED"})
  ResponseEntity<OwnUserResponse> patchMe(
      CurrentUser caller, IfMatch expected, @RequestBody MergePatch<UserProfile> patch) {
    awaitOwn(caller);
    return own(users.patch(caller.id(), expected, patch));
  }

  @PutMapping("/me/away")
  @Operation(
      operationId = "setAway",
      summary = "Go away for some days",
      description =
          "Both days included, at most a year, not over already. Takes the place of all times away that are not over; see `/users/me/away-periods` for several. While away, the time to answer invitations stands still.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 409, codes = "AWAY_OVERLAPS")
  @Refuses(status = 422, codes = "INVALID_AWAY")
  ResponseEntity<OwnUserResponse> away(
      CurrentUser caller, IfMatch expected, @Valid @RequestBody AwayRequest request) {
    return own(
        users.replaceAwayPeriods(caller.id(), expected, request.check(ids.next(), users.today())));
  }

  @DeleteMapping("/me/away")
  @Operation(
      operationId = "endAway",
      summary = "Be back",
      description = "Ends the time away at once, or takes back the next one.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<OwnUserResponse> back(CurrentUser caller, IfMatch expected) {
    return own(users.endNextAwayPeriod(caller.id(), expected));
  }

  @PostMapping("/me/away-periods")
  @Operation(
      operationId = "addAwayPeriod",
      summary = "Go away once more",
      description =
          "Beside the other times away; up to 20 that are not over, and no two of them overlap.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 409, codes = "AWAY_OVERLAPS")
  @Refuses(status = 422, codes = "INVALID_AWAY")
  ResponseEntity<OwnUserResponse> goAway(
      CurrentUser caller, IfMatch expected, @Valid @RequestBody AwayRequest request) {
    return own(
        users.addAwayPeriod(caller.id(), expected, request.check(ids.next(), users.today())));
  }

  @DeleteMapping("/me/away-periods/{id}")
  @Operation(
      operationId = "removeAwayPeriod",
      summary = "Take back a time away",
      description = "One that is under way ends as of yesterday; what is over stays as it was.")
  @Refuses(
      status = 404,
      codes = {"USER_NOT_FOUND", "AWAY_PERIOD_NOT_FOUND"})
  ResponseEntity<OwnUserResponse> removeAwayPeriod(
      CurrentUser caller, IfMatch expected, @PathVariable UUID id) {
    return own(users.endAwayPeriod(caller.id(), id, expected));
  }

  @GetMapping("/me/handle")
  @Operation(
      operationId = "getOwnHandle",
      summary = "One's handle, and what is left of changes",
      description = "Three changes in 90 days are free.")
  @NoEtag
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  HandleResponse ownHandle(CurrentUser caller) {
    awaitOwn(caller);
    return users.handleOf(caller.id());
  }

  @InPerson
  @PutMapping("/me/handle")
  @Operation(
      operationId = "changeHandle",
      summary = "Take another handle",
      description =
          "The old one leads to the new one for 90 days, and nobody else gets it in that time. Three changes in 90 days are free.")
  @Refuses(status = 403, codes = "FIRST_PARTY_REQUIRED")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 409, codes = "HANDLE_TAKEN")
  @Refuses(status = 429, codes = "HANDLE_CHANGED_TOO_OFTEN")
  ResponseEntity<OwnUserResponse> changeHandle(
      CurrentUser caller, IfMatch expected, @Valid @RequestBody HandleRequest request) {
    return own(users.rename(caller.id(), expected, request.handle()));
  }

  @GetMapping
  @Operation(
      operationId = "searchUsers",
      summary = "Users whose handle begins so, or of these ids",
      description =
          "Send either handlePrefix or ids. By handlePrefix in the order of the handles, without those who block the caller or are blocked by them. By ids all at once, in the order asked for; one that is not there is left out. Closed accounts are in neither.")
  @Refuses(status = 400, codes = "ONE_FILTER_REQUIRED")
  Page<FoundUser> search(
      CurrentUser caller,
      @Parameter(
              description = "Two letters at least; upper and lower case do not matter",
              example = "asha")
          @RequestParam(required = false)
          @Pattern(
              regexp = "[A-Za-z0-9._]{2,30}",
              message = "must be 2 to 30 letters, digits, dots and underscores")
          @Nullable String handlePrefix,
      @Parameter(description = "1 to 100, separated by commas")
          @RequestParam(required = false)
          @Size(min = 1, max = 100)
          @Nullable List<@NotNull UUID> ids,
      PageQuery page) {
    if ((handlePrefix == null) == (ids == null)) {
      throw Problem.badRequest("ONE_FILTER_REQUIRED", "Send either handlePrefix or ids.")
          .exception();
    }
    return ids == null
        ? users.search(caller.id(), Objects.requireNonNull(handlePrefix), page)
        : users.findAll(ids);
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getUser",
      summary = "A user's public face",
      description = "Open to everybody; users whose account was deactivated are not found.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<PublicUserResponse> user(@PathVariable UUID id) {
    return open(users.find(id));
  }

  @GetMapping("/by-handle/{handle}")
  @Operation(
      operationId = "getUserByHandle",
      summary = "A user's public face, by handle",
      description =
          "Upper and lower case do not matter. A handle that its owner gave up less than 90 days ago answers 308 with the address of the present one.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(
      responseCode = "308",
      description = "The owner has another handle now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")),
      content = @Content)
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<PublicUserResponse> byHandle(@PathVariable String handle) {
    Optional<User> present = users.findByHandle(handle);
    if (present.isEmpty()) {
      Optional<User> renamed = users.findByFormerHandle(handle).filter(User::active);
      if (renamed.isPresent()) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
            // Not cached for ever: the handle may become somebody else's.
            .cacheControl(CacheControl.noStore())
            .location(URI.create("/api/v1/users/by-handle/" + renamed.get().handle()))
            .build();
      }
    }
    return open(present);
  }

  /** The account's event may still be on its way when a newcomer calls for the first time. */
  private User awaitOwn(CurrentUser caller) {
    return ReplicaLookup.await(() -> users.find(caller.id()))
        .orElseThrow(() -> UserService.notFound().exception());
  }

  private ResponseEntity<OwnUserResponse> own(User user) {
    return Etags.ok(OwnUserResponse.of(user, users.today()), user.version());
  }

  private static ResponseEntity<PublicUserResponse> open(Optional<User> found) {
    return found
        .filter(User::active)
        .map(user -> Etags.ok(PublicUserResponse.of(user), user.version()))
        .orElseThrow(() -> UserService.notFound().exception());
  }
}
