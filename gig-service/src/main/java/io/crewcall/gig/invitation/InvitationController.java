package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.changes.ChangeFeed;
import io.crewcall.gig.changes.ChangeKind;
import io.crewcall.gig.changes.Changes;
import io.crewcall.gig.gig.GigParties;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.BrandAccess;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Invitations", description = "Named creators asked to apply")
class InvitationController {
  private final InvitationService service;
  private final InvitationList list;
  private final GigRepository gigs;
  private final PersonLookup users;
  private final BrandAccess brands;
  private final CallerLookup callers;
  private final ChangeFeed changes;

  InvitationController(
      InvitationService service,
      InvitationList list,
      GigRepository gigs,
      PersonLookup users,
      BrandAccess brands,
      CallerLookup callers,
      ChangeFeed changes) {
    this.service = service;
    this.list = list;
    this.gigs = gigs;
    this.users = users;
    this.brands = brands;
    this.callers = callers;
    this.changes = changes;
  }

  @PostMapping("/gigs/{gigId}/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "inviteToGig",
      summary = "Ask a named creator to apply, or offer the work directly by naming terms")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "GIG_NOT_OPEN",
        "DEADLINE_PASSED",
        "ALREADY_INVITED",
        "ALREADY_APPLIED",
        "SLOTS_TAKEN"
      })
  @Refuses(
      status = 422,
      codes = {
        "UNKNOWN_ROLE",
        "OWN_GIG",
        "CURRENCY_MISMATCH",
        "FEE_ABOVE_BUDGET",
        "DUE_DATE_PASSED",
        "TOO_FAR_AHEAD"
      })
  ResponseEntity<InvitationResponse> send(
      @PathVariable UUID gigId, @Valid @RequestBody InvitationRequest request, Caller caller) {
    Invitation sent = service.send(gigId, request, caller);
    return Etags.created("/api/v1/invitations/" + sent.id(), view(sent, caller), sent.version());
  }

  @GetMapping("/gigs/{gigId}/invitations")
  @Operation(operationId = "listGigInvitations", summary = "Who was asked, for the hirer")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  Page<InvitationResponse> ofGig(
      @PathVariable UUID gigId,
      @RequestParam(required = false) InvitationState.@Nullable Status status,
      PageQuery query,
      Caller caller) {
    GigParties gig = gigs.parties(gigId);
    if (!caller.readsAsHirer(gig.creatorId(), gig.brandId())) {
      throw gig.publishedAt() == null
          ? GigProblems.notFound()
          : Problem.forbidden("NOT_YOUR_PART", "Only the hirer sees who was invited.").exception();
    }
    return views(list.ofGig(gigId, status, query), caller);
  }

  @GetMapping("/invitations")
  @Operation(
      operationId = "listInvitations",
      summary = "Whom one has invited, or a brand; or some invitations by their ids",
      description =
          "With `brandId`, for the brand's team: those to all its gigs. Without, those to gigs that"
              + " the caller has posted for themselves. With `ids`, those of them that the caller"
              + " may read, in that order.")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  Page<InvitationResponse> sent(
      @RequestParam(required = false) @Nullable UUID brandId,
      @RequestParam(required = false) InvitationState.@Nullable Status status,
      @RequestParam(required = false) @Size(min = 1, max = ByIds.MOST)
          @Nullable List<@NotNull UUID> ids,
      PageQuery query,
      CurrentUser user) {
    if (ids != null) {
      ByIds.alone(brandId, status, query.cursor());
      Caller caller = callers.caller(user);
      return views(list.named(ids, caller), caller);
    }
    if (brandId == null) {
      return views(list.ofSender(user.id(), status, query), callers.caller(user));
    }
    Caller member = brands.reader(brandId, user);
    return views(list.ofBrand(brandId, status, query), member);
  }

  @GetMapping("/invitations/mine")
  @Operation(operationId = "listOwnInvitations", summary = "To what one was invited")
  Page<InvitationResponse> mine(
      @RequestParam(required = false) InvitationState.@Nullable Status status,
      PageQuery query,
      Caller caller) {
    return views(list.ofUser(caller.id(), status, query), caller);
  }

  @GetMapping("/invitations/changes")
  @Operation(
      operationId = "listInvitationChanges",
      summary = "What has changed of one's own invitations and those of one's brands",
      description = ChangeFeed.DESCRIPTION)
  @Refuses(status = 410, codes = "SYNC_OUTDATED")
  Changes<InvitationResponse> changes(
      @RequestParam(required = false) @Nullable String updatedSince,
      PageQuery query,
      Caller caller) {
    return changes.page(
        ChangeKind.INVITATION,
        caller,
        updatedSince,
        query,
        ids -> views(list.named(ids, caller), caller));
  }

  @GetMapping("/invitations/{id}")
  @Operation(operationId = "getInvitation", summary = "An invitation, for both sides")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  ResponseEntity<InvitationResponse> get(@PathVariable UUID id, Caller caller) {
    return answer(service.visible(id, caller), caller);
  }

  @PostMapping("/invitations/{id}/accept")
  @Operation(
      operationId = "acceptInvitation",
      summary = "Say that one is going to apply; a direct offer is taken, the engagement starts")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "INVITATION_ANSWERED",
        "OFFER_EXPIRED",
        "ALREADY_APPLIED",
        "GIG_NOT_OPEN",
        "SLOTS_TAKEN",
        "BUDGET_EXCEEDED",
        "CAMPAIGN_NOT_LIVE",
        "PARENT_NOT_UNDER_WAY"
      })
  ResponseEntity<InvitationResponse> accept(@PathVariable UUID id, Caller caller) {
    return answer(service.accept(id, caller), caller);
  }

  @PostMapping("/invitations/{id}/decline")
  @Operation(operationId = "declineInvitation", summary = "Say no")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationResponse> decline(@PathVariable UUID id, Caller caller) {
    return answer(service.decline(id, caller), caller);
  }

  @PostMapping("/invitations/{id}/revoke")
  @Operation(operationId = "revokeInvitation", summary = "Take an unanswered invitation back")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationResponse> revoke(@PathVariable UUID id, Caller caller) {
    return answer(service.revoke(id, caller), caller);
  }

  private ResponseEntity<InvitationResponse> answer(Invitation invitation, Caller caller) {
    InvitationResponse response = view(invitation, caller);
    return ResponseEntity.ok().eTag(Etags.composed(invitation.version(), response)).body(response);
  }

  private InvitationResponse view(Invitation invitation, Caller caller) {
    return InvitationResponse.of(invitation, caller, cards(List.of(invitation)));
  }

  private Page<InvitationResponse> views(Page<Invitation> page, Caller caller) {
    Cards cards = cards(page.items());
    return page.map(invitation -> InvitationResponse.of(invitation, caller, cards));
  }

  private Cards cards(List<Invitation> page) {
    return users.cards(
        page.stream()
            .flatMap(invitation -> Stream.of(invitation.userId(), invitation.from()))
            .toList(),
        page.stream().map(Invitation::brandId).collect(Collectors.toSet()));
  }
}
