package io.crewcall.creative.credit;

import io.crewcall.creative.person.People;
import io.crewcall.creative.profile.Reel;
import io.crewcall.creative.profile.VisibleProfiles;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Credits", description = "Who did what on a reel, with their consent")
class CreditController {
  private final CreditDesk desk;
  private final Credits credits;
  private final People people;
  private final VisibleProfiles visible;
  private final Cursors cursors;

  CreditController(
      CreditDesk desk, Credits credits, People people, VisibleProfiles visible, Cursors cursors) {
    this.desk = desk;
    this.credits = credits;
    this.people = people;
    this.visible = visible;
    this.cursors = cursors;
  }

  /**
   * A credit as the API shows it.
   *
   * @param ownerId whose reel it is on
   * @param displayName of the credited person, or null while not known
   */
  @Schema(name = "ReelCredit")
  record CreditView(
      UUID id,
      UUID ownerId,
      UUID mediaId,
      UUID userId,
      @Nullable String displayName,
      String profession,
      @Nullable String note,
      Credit.Status status,
      Instant createdAt,
      @Nullable Instant decidedAt,
      List<Credit.Action> allowedActions) {

    static CreditView of(Credit credit, Map<UUID, String> names, @Nullable UUID caller) {
      return new CreditView(
          credit.creditId(),
          credit.ownerId(),
          credit.mediaId(),
          credit.creditedId(),
          names.get(credit.creditedId()),
          credit.profession(),
          credit.note(),
          credit.status(),
          credit.createdAt(),
          credit.decidedAt(),
          credit.allowedActions(caller));
    }
  }

  /** A reel and who made it. */
  @Schema(name = "CreditedReel")
  record CreditedReel(
      UUID mediaId, boolean pinned, @Nullable String credit, List<CreditView> credits) {}

  /** All reels of a profile, pinned ones first. */
  @Schema(name = "CreditedReels")
  record CreditedReels(List<CreditedReel> items, @Nullable String nextCursor) {}

  @GetMapping("/{userId}/reels")
  @SecurityRequirements
  @Operation(
      operationId = "listCreativeReels",
      summary = "List the reels of somebody with their credits",
      description = "Others see the credits that were agreed to; the owner sees all.")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  CreditedReels reels(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    List<Reel> reels = visible.of(userId, reader).reels();
    @Nullable UUID caller = reader.map(CurrentUser::id).orElse(null);
    Map<UUID, List<CreditView>> byReel =
        views(
                credits.onReelsOf(userId).stream()
                    .filter(credit ->
                        credit.status() == Credit.Status.CONFIRMED || userId.equals(caller)),
                caller)
            .stream()
            .collect(Collectors.groupingBy(CreditView::mediaId));
    return new CreditedReels(
        reels.stream()
            .map(reel ->
                new CreditedReel(
                    reel.mediaId(),
                    reel.pinned(),
                    reel.credit(),
                    byReel.getOrDefault(reel.mediaId(), List.of())))
            .toList(),
        null);
  }

  @PostMapping("/me/reels/{mediaId}/credits")
  @Operation(
      operationId = "giveCredit",
      summary = "Name somebody on a reel of mine",
      description = "Not shown to others until they agree.")
  @Refuses(status = 404, codes = "REEL_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"CREDIT_EXISTS", "TOO_MANY_CREDITS"})
  @Refuses(
      status = 422,
      codes = {"SELF_CREDIT", "UNKNOWN_USER", "UNKNOWN_PROFESSION"})
  @ApiResponse(responseCode = "201", description = "Waits for the consent of who is named")
  ResponseEntity<CreditView> give(
      CurrentUser user, @PathVariable UUID mediaId, @Valid @RequestBody GiveCredit request) {
    ReplicaLookup.await(() -> people.find(request.userId()));
    Credit credit = desk.give(user.id(), mediaId, request);
    return Etags.created(
        "/api/v1/creatives/me/reels/" + mediaId + "/credits/" + credit.creditId(),
        view(credit, user.id()),
        credit.version());
  }

  @GetMapping("/me/reels/{mediaId}/credits/{creditId}")
  @Operation(operationId = "getCreditOnMyReel", summary = "Read a credit on a reel of mine")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  ResponseEntity<CreditView> onMyReel(
      CurrentUser user, @PathVariable UUID mediaId, @PathVariable UUID creditId) {
    Credit credit =
        credits
            .find(creditId)
            .filter(found -> found.ownerId().equals(user.id()) && found.mediaId().equals(mediaId))
            .orElseThrow(CreditDesk::notFound);
    return Etags.ok(view(credit, user.id()), credit.version());
  }

  @DeleteMapping("/me/reels/{mediaId}/credits/{creditId}")
  @Operation(operationId = "takeCreditBack", summary = "Take a credit on a reel of mine back")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @ApiResponse(responseCode = "204", description = "Gone")
  ResponseEntity<Void> takeBack(
      CurrentUser user, @PathVariable UUID mediaId, @PathVariable UUID creditId, IfMatch ifMatch) {
    desk.takeBack(user.id(), mediaId, creditId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me/credits")
  @Operation(
      operationId = "listCreditsNamingMe",
      summary = "List where I am named, the latest first",
      description = "Those that wait for my consent: status=PENDING.")
  Page<CreditView> namingMe(
      CurrentUser user,
      @RequestParam(required = false) Credit.@Nullable Status status,
      PageQuery page) {
    String list = "credits:" + user.id() + ":" + status;
    return Page.of(
        views(
            credits.naming(user.id(), status, behind(list, page), page.limit() + 1).stream(),
            user.id()),
        page.limit(),
        last -> cursors.encode(list, last.id()));
  }

  @PostMapping("/me/credits/{creditId}/confirm")
  @Operation(operationId = "confirmCredit", summary = "Agree to be named on a reel")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @Refuses(status = 409, codes = "CREDIT_ALREADY_DECIDED")
  ResponseEntity<CreditView> confirm(CurrentUser user, @PathVariable UUID creditId) {
    return decided(user, desk.decide(user.id(), creditId, Credit.Action.CONFIRM));
  }

  @PostMapping("/me/credits/{creditId}/decline")
  @Operation(
      operationId = "declineCredit",
      summary = "Do not, or no longer, agree to be named on a reel")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @Refuses(status = 409, codes = "CREDIT_ALREADY_DECIDED")
  ResponseEntity<CreditView> decline(CurrentUser user, @PathVariable UUID creditId) {
    return decided(user, desk.decide(user.id(), creditId, Credit.Action.DECLINE));
  }

  @GetMapping("/{userId}/credits")
  @SecurityRequirements
  @Operation(
      operationId = "listCreditsOf",
      summary = "List the credits that somebody agreed to, the latest first",
      description = "On reels that are shown to everybody.")
  Page<CreditView> of(
      @PathVariable UUID userId,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    String list = "credits-of:" + userId;
    return Page.of(
        views(
            credits.shown(userId, behind(list, page), page.limit() + 1).stream(),
            reader.map(CurrentUser::id).orElse(null)),
        page.limit(),
        last -> cursors.encode(list, last.id()));
  }

  private @Nullable UUID behind(String list, PageQuery page) {
    return cursors
        .decode(list, page.cursor(), 1)
        .map(values -> UUID.fromString(values.getFirst()))
        .orElse(null);
  }

  private List<CreditView> views(Stream<Credit> some, @Nullable UUID caller) {
    List<Credit> shown = some.toList();
    Map<UUID, String> names =
        people.names(shown.stream().map(Credit::creditedId).collect(Collectors.toSet()));
    return shown.stream().map(credit -> CreditView.of(credit, names, caller)).toList();
  }

  private CreditView view(Credit credit, UUID caller) {
    return views(Stream.of(credit), caller).getFirst();
  }

  private ResponseEntity<CreditView> decided(CurrentUser user, Credit credit) {
    return Etags.ok(view(credit, user.id()), credit.version());
  }
}
