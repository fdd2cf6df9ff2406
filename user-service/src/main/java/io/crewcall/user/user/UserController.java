package io.crewcall.user.user;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users over REST: one's own in full, those of others as far as they are public. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users", description = "The people of the platform")
class UserController {
  private final UserProfiles profiles;
  private final Clock clock;

  UserController(UserProfiles profiles, Clock clock) {
    this.profiles = profiles;
    this.clock = clock;
  }

  @GetMapping("/me")
  @Operation(
      operationId = "getOwnUser",
      summary = "One's own user, with what is private",
      description =
          "There from two seconds after registration at the latest; a call before waits for it.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<OwnUser> me(CurrentUser caller) {
    return own(awaitOwn(caller));
  }

  @PatchMapping(
      path = "/me",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(
      operationId = "patchOwnUser",
      summary = "Change some fields of one's own user",
      description =
          "JSON Merge Patch: null clears a field, absent fields keep their values, lists are replaced. Handle and roles belong to the account.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<OwnUser> patchMe(
      CurrentUser caller, IfMatch expected, @RequestBody MergePatch<UserEdit> patch) {
    awaitOwn(caller);
    return own(profiles.patch(caller.id(), expected, patch));
  }

  @PutMapping("/me/away")
  @Operation(
      operationId = "setAway",
      summary = "Go away for some days",
      description =
          "Both days included, at most a year, not over already. While away, the time to answer invitations stands still.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 422, codes = "INVALID_AWAY")
  ResponseEntity<OwnUser> away(
      CurrentUser caller, IfMatch expected, @Valid @RequestBody AwayRequest request) {
    return own(profiles.away(caller.id(), expected, request.check(LocalDate.now(clock))));
  }

  @DeleteMapping("/me/away")
  @Operation(
      operationId = "endAway",
      summary = "Be back",
      description = "Ends the time away at once, or takes back one that has not begun.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<OwnUser> back(CurrentUser caller, IfMatch expected) {
    return own(profiles.away(caller.id(), expected, null));
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getUser",
      summary = "A user's public face",
      description = "Open to everybody; users whose account was deactivated are not found.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<PublicUser> user(@PathVariable UUID id) {
    return open(profiles.find(id));
  }

  @GetMapping("/by-handle/{handle}")
  @Operation(
      operationId = "getUserByHandle",
      summary = "A user's public face, by handle",
      description = "Upper and lower case do not matter.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  ResponseEntity<PublicUser> byHandle(@PathVariable String handle) {
    return open(profiles.findByHandle(handle));
  }

  /** The account's event may still be on its way when a newcomer calls for the first time. */
  private User awaitOwn(CurrentUser caller) {
    return ReplicaLookup.await(() -> profiles.find(caller.id()))
        .orElseThrow(() -> UserProfiles.notFound().exception());
  }

  private static ResponseEntity<OwnUser> own(User user) {
    return Etags.ok(OwnUser.of(user), user.version());
  }

  private static ResponseEntity<PublicUser> open(Optional<User> found) {
    return found
        .filter(User::active)
        .map(user -> Etags.ok(PublicUser.of(user), user.version()))
        .orElseThrow(() -> UserProfiles.notFound().exception());
  }
}
