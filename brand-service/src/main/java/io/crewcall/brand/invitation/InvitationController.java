package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.BrandMembershipService;
import io.crewcall.brand.creator.CreatorReplicaService;
import io.crewcall.brand.invitation.Invitation.Question;
import io.crewcall.brand.invitation.InvitationLifecycle.InvitationAction;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to teams over HTTP. */
@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Team invitations", description = "People asked into a brand's team")
class InvitationController {
  private final InvitationService invitations;
  private final BrandMembershipService members;
  private final CreatorReplicaService creators;
  private final PersonCards cards;

  InvitationController(
      InvitationService invitations,
      BrandMembershipService members,
      CreatorReplicaService creators,
      PersonCards cards) {
    this.invitations = invitations;
    this.members = members;
    this.creators = creators;
    this.cards = cards;
  }

  /** Whom to ask, by id or by handle, and for which place. */
  record InviteRequest(
      @Nullable UUID userId,
      @Pattern(regexp = HANDLE) @Schema(example = "asha.rao") @Nullable String handle,
      @NotNull MemberRole role,
      @Size(max = 1000) @Nullable String message) {}

  /** Who is to own the brand, by id or by handle. */
  record HandOverRequest(
      @Nullable UUID userId,
      @Pattern(regexp = HANDLE) @Schema(example = "asha.rao") @Nullable String handle,
      @Size(max = 1000) @Nullable String message) {}

  private static final String HANDLE = "[A-Za-z0-9._]{3,30}";

  @PostMapping("/{brandId}/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "inviteToTeam",
      summary = "Ask a person to join the brand's team (owner); open for 14 days")
  @Refuses(
      status = 403,
      codes = {"ROLE_TOO_LOW", "BLOCKED"})
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "USER_NOT_FOUND"})
  @Refuses(
      status = 409,
      codes = {"ALREADY_INVITED", "ALREADY_MEMBER"})
  @Refuses(status = 422, codes = "ONE_PERSON")
  ResponseEntity<InvitationResponse> invite(
      CurrentUser user, @PathVariable UUID brandId, @Valid @RequestBody InviteRequest request) {
    invitations.requireOwner(brandId, user.id());
    return sent(
        new Question(
            brandId,
            person(request.userId(), request.handle()),
            user.id(),
            request.role(),
            false,
            request.message()),
        user);
  }

  @PostMapping("/{brandId}/hand-over")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "handOverBrand",
      summary = "Ask a person to own the brand in the caller's place (owner)",
      description =
          "Nothing changes until the person accepts; then the caller stays as a manager. One"
              + " hand-over of a brand is open at a time.")
  @Refuses(
      status = 403,
      codes = {"ROLE_TOO_LOW", "BLOCKED"})
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "USER_NOT_FOUND"})
  @Refuses(
      status = 409,
      codes = {"ALREADY_INVITED", "ALREADY_MEMBER"})
  @Refuses(status = 422, codes = "ONE_PERSON")
  ResponseEntity<InvitationResponse> handOver(
      CurrentUser user, @PathVariable UUID brandId, @Valid @RequestBody HandOverRequest request) {
    invitations.requireOwner(brandId, user.id());
    return sent(
        new Question(
            brandId,
            person(request.userId(), request.handle()),
            user.id(),
            MemberRole.OWNER,
            true,
            request.message()),
        user);
  }

  @GetMapping("/{brandId}/invitations")
  @Operation(
      operationId = "listTeamInvitations",
      summary = "List whom the brand has asked, newest first (members)")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  Page<InvitationResponse> ofBrand(CurrentUser user, @PathVariable UUID brandId, PageQuery page) {
    return responses(invitations.ofBrand(brandId, user.id(), page), user.id());
  }

  @GetMapping("/invitations")
  @Operation(
      operationId = "listMyTeamInvitations",
      summary = "List into which teams the caller was asked, newest first")
  Page<InvitationResponse> mine(CurrentUser user, PageQuery page) {
    return responses(invitations.ofUser(user.id(), page), user.id());
  }

  @GetMapping("/invitations/{invitationId}")
  @Operation(
      operationId = "getTeamInvitation",
      summary = "Get an invitation, for the invited person and the team")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  ResponseEntity<InvitationResponse> get(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.get(invitationId, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/accept")
  @Operation(
      operationId = "acceptTeamInvitation",
      summary = "Join the team, or take the brand over")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"INVITATION_ANSWERED", "TEAM_FULL", "NOT_AN_OWNER"})
  ResponseEntity<InvitationResponse> accept(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.answer(invitationId, InvitationAction.ACCEPT, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/decline")
  @Operation(operationId = "declineTeamInvitation", summary = "Say no to an invitation")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationResponse> decline(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.answer(invitationId, InvitationAction.DECLINE, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/revoke")
  @Operation(
      operationId = "revokeTeamInvitation",
      summary = "Take an unanswered invitation back (owner)")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationResponse> revoke(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.answer(invitationId, InvitationAction.REVOKE, user.id()), user);
  }

  /** Asked outside of a transaction, since it may wait for somebody who has just registered. */
  private UUID person(@Nullable UUID userId, @Nullable String handle) {
    if ((userId == null) == (handle == null)) {
      throw Problem.unprocessable(
              "ONE_PERSON",
              "Name the person either by userId or by handle.",
              new FieldProblem("userId", "ONE_PERSON", "either this or handle"))
          .exception();
    }
    Optional<UUID> found =
        handle != null
            ? creators.awaitHandle(handle)
            : Optional.ofNullable(userId).filter(creators::awaitActive);
    return found.orElseThrow(
        () -> Problem.notFound("USER_NOT_FOUND", "There is no such person.").exception());
  }

  private ResponseEntity<InvitationResponse> sent(Question question, CurrentUser user) {
    Invitation sent = invitations.send(question);
    return Etags.created(
        "/api/v1/brands/invitations/" + sent.id(), response(sent, user.id()), sent.version());
  }

  private ResponseEntity<InvitationResponse> answer(Invitation invitation, CurrentUser user) {
    InvitationResponse body = response(invitation, user.id());
    return ResponseEntity.ok().eTag(Etags.composed(invitation.version(), body)).body(body);
  }

  private InvitationResponse response(Invitation invitation, UUID caller) {
    return InvitationResponse.of(
        invitation,
        caller,
        members.role(invitation.brandId(), caller).orElse(null),
        people(List.of(invitation)));
  }

  private Page<InvitationResponse> responses(Page<Invitation> page, UUID caller) {
    Map<UUID, PersonCard> people = people(page.items());
    Set<UUID> brands = page.items().stream().map(Invitation::brandId).collect(Collectors.toSet());
    Map<UUID, MemberRole> roles = members.roles(brands, caller);
    return page.map(invitation ->
        InvitationResponse.of(invitation, caller, roles.get(invitation.brandId()), people));
  }

  private Map<UUID, PersonCard> people(List<Invitation> shown) {
    return cards.of(
        shown.stream()
            .flatMap(invitation -> Stream.of(invitation.userId(), invitation.invitedBy()))
            .collect(Collectors.toSet()));
  }
}
