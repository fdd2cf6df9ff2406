package io.crewcall.creative.credit;

import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.creative.profile.Reel;
import io.crewcall.creative.profile.ReelResponse;
import io.crewcall.creative.profile.VisibleProfiles;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.reels.ReelFile;
import io.crewcall.platform.reels.ReelFiles;
import io.crewcall.platform.replicas.user.UserReplica;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
  private final CreditService service;
  private final CreditRepository credits;
  private final UserReplicaRepository users;
  private final VisibleProfiles visible;
  private final ReelFiles files;
  private final Cursors cursors;

  CreditController(
      CreditService service,
      CreditRepository credits,
      UserReplicaRepository users,
      VisibleProfiles visible,
      ReelFiles files,
      Cursors cursors) {
    this.service = service;
    this.credits = credits;
    this.users = users;
    this.visible = visible;
    this.files = files;
    this.cursors = cursors;
  }

  /** A reel and who made it. */
  @Schema(name = "CreditedReel")
  record CreditedReelResponse(
      UUID mediaId,
      boolean pinned,
      @Nullable String credit,
      List<CreditResponse> credits,
      @Nullable String contentType,
      List<PublicVariant> variants) {}

  /** All reels of a profile, pinned ones first. */
  @Schema(name = "CreditedReels")
  record CreditedReelsResponse(List<CreditedReelResponse> items, @Nullable String nextCursor) {}

  @GetMapping("/{userId}/reels")
  @SecurityRequirements
  @Operation(
      operationId = "listCreativeReels",
      summary = "List the reels of somebody with their credits",
      description = "Others see the credits that were agreed to; the owner sees all.")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  CreditedReelsResponse reels(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    List<Reel> reels = visible.withReels(userId, reader).reels();
    @Nullable UUID caller = reader.map(CurrentUser::id).orElse(null);
    Map<UUID, List<CreditResponse>> byReel =
        responses(
                credits.findOnReelsOf(userId).stream()
                    .filter(credit ->
                        credit.status() == Credit.Status.CONFIRMED || userId.equals(caller)),
                caller)
            .stream()
            .collect(Collectors.groupingBy(CreditResponse::mediaId));
    Map<UUID, ReelFile> known = files.of(reels.stream().map(Reel::mediaId).toList());
    return new CreditedReelsResponse(
        ReelResponse.of(reels, known).stream()
            .map(reel ->
                new CreditedReelResponse(
                    reel.mediaId(),
                    reel.pinned(),
                    reel.credit(),
                    byReel.getOrDefault(reel.mediaId(), List.of()),
                    reel.contentType(),
                    reel.variants()))
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
  ResponseEntity<CreditResponse> give(
      CurrentUser user, @PathVariable UUID mediaId, @Valid @RequestBody GiveCreditRequest request) {
    ReplicaLookup.await(() -> users.findById(request.userId()));
    Credit credit = service.give(user.id(), mediaId, request);
    return Etags.created(
        "/api/v1/creatives/me/reels/" + mediaId + "/credits/" + credit.id(),
        response(credit, user.id()),
        credit.version());
  }

  @GetMapping("/me/reels/{mediaId}/credits/{creditId}")
  @Operation(operationId = "getCreditOnMyReel", summary = "Read a credit on a reel of mine")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  ResponseEntity<CreditResponse> onMyReel(
      CurrentUser user, @PathVariable UUID mediaId, @PathVariable UUID creditId) {
    Credit credit =
        credits
            .findByIdAndOwnerIdAndMediaId(creditId, user.id(), mediaId)
            .orElseThrow(CreditService::notFound);
    return Etags.ok(response(credit, user.id()), credit.version());
  }

  @DeleteMapping("/me/reels/{mediaId}/credits/{creditId}")
  @Operation(operationId = "takeCreditBack", summary = "Take a credit on a reel of mine back")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @ApiResponse(responseCode = "204", description = "Gone")
  ResponseEntity<Void> takeBack(
      CurrentUser user, @PathVariable UUID mediaId, @PathVariable UUID creditId, IfMatch ifMatch) {
    service.takeBack(user.id(), mediaId, creditId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me/credits")
  @Operation(
      operationId = "listCreditsNamingMe",
      summary = "List where I am named, the latest first",
      description = "Those that wait for my consent: status=PENDING.")
  Page<CreditResponse> namingMe(
      CurrentUser user,
      @RequestParam(required = false) Credit.@Nullable Status status,
      PageQuery page) {
    String list = "credits:" + user.id() + ":" + status;
    UUID behind = cursors.idBefore(list, page);
    Limit limit = Limit.of(page.limit() + 1);
    return Page.of(
        responses(
            (status == null
                    ? credits.findNaming(user.id(), behind, limit)
                    : credits.findNaming(user.id(), status, behind, limit))
                .stream(),
            user.id()),
        page.limit(),
        last -> cursors.encode(list, last.id()));
  }

  @PostMapping("/me/credits/{creditId}/confirm")
  @Operation(operationId = "confirmCredit", summary = "Agree to be named on a reel")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @Refuses(status = 409, codes = "CREDIT_ALREADY_DECIDED")
  ResponseEntity<CreditResponse> confirm(CurrentUser user, @PathVariable UUID creditId) {
    return decided(user, service.decide(user.id(), creditId, Credit.Action.CONFIRM));
  }

  @PostMapping("/me/credits/{creditId}/decline")
  @Operation(
      operationId = "declineCredit",
      summary = "Do not, or no longer, agree to be named on a reel")
  @Refuses(status = 404, codes = "CREDIT_NOT_FOUND")
  @Refuses(status = 409, codes = "CREDIT_ALREADY_DECIDED")
  ResponseEntity<CreditResponse> decline(CurrentUser user, @PathVariable UUID creditId) {
    return decided(user, service.decide(user.id(), creditId, Credit.Action.DECLINE));
  }

  @GetMapping("/{userId}/credits")
  @SecurityRequirements
  @Operation(
      operationId = "listCreditsOf",
      summary = "List the credits that somebody agreed to, the latest first",
      description = "On reels that are shown to everybody; none of a closed account.")
  Page<CreditResponse> of(
      @PathVariable UUID userId,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    String list = "credits-of:" + userId;
    return Page.of(
        responses(
            credits
                .findShown(userId, cursors.idBefore(list, page), Limit.of(page.limit() + 1))
                .stream(),
            reader.map(CurrentUser::id).orElse(null)),
        page.limit(),
        last -> cursors.encode(list, last.id()));
  }

  private List<CreditResponse> responses(Stream<Credit> some, @Nullable UUID caller) {
    List<Credit> shown = some.toList();
    Map<UUID, UserReplica> named =
        users.findAll(shown.stream().map(Credit::creditedId).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(UserReplica::userId, Function.identity()));
    return shown.stream()
        .map(credit -> CreditResponse.of(credit, named.get(credit.creditedId()), caller))
        .toList();
  }

  private CreditResponse response(Credit credit, UUID caller) {
    return responses(Stream.of(credit), caller).getFirst();
  }

  private ResponseEntity<CreditResponse> decided(CurrentUser user, Credit credit) {
    return Etags.ok(response(credit, user.id()), credit.version());
  }
}
