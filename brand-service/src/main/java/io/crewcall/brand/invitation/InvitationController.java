package io.crewcall.brand.invitation;

import io.crewcall.brand.brand.BrandMembers;
import io.crewcall.brand.creator.Creator;
import io.crewcall.brand.creator.Creators;
import io.crewcall.brand.invitation.InvitationLifecycle.Action;
import io.crewcall.brand.invitation.Invitations.Question;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
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
  private final Inviting inviting;
  private final Invitations invitations;
  private final BrandMembers members;
  private final Creators creators;

  InvitationController(
      Inviting inviting, Invitations invitations, BrandMembers members, Creators creators) {
    this.inviting = inviting;
    this.invitations = invitations;
    this.members = members;
    this.creators = creators;
  }

  /** Whom to ask, by id or by handle, and for which place. */
  record InvitationRequest(
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
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "USER_NOT_FOUND"})
  @Refuses(
      status = 409,
      codes = {"ALREADY_INVITED", "ALREADY_MEMBER"})
  @Refuses(status = 422, codes = "ONE_PERSON")
  ResponseEntity<InvitationView> invite(
      CurrentUser user, @PathVariable UUID brandId, @Valid @RequestBody InvitationRequest request) {
    inviting.requireOwner(brandId, user.id());
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
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(
      status = 404,
      codes = {"BRAND_NOT_FOUND", "USER_NOT_FOUND"})
  @Refuses(
      status = 409,
      codes = {"ALREADY_INVITED", "ALREADY_MEMBER"})
  @Refuses(status = 422, codes = "ONE_PERSON")
  ResponseEntity<InvitationView> handOver(
      CurrentUser user, @PathVariable UUID brandId, @Valid @RequestBody HandOverRequest request) {
    inviting.requireOwner(brandId, user.id());
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
  Page<InvitationView> ofBrand(CurrentUser user, @PathVariable UUID brandId, PageQuery page) {
    inviting.requireMember(brandId, user.id());
    return views(invitations.ofBrand(brandId, page), user.id());
  }

  @GetMapping("/invitations")
  @Operation(
      operationId = "listMyTeamInvitations",
      summary = "List into which teams the caller was asked, newest first")
  Page<InvitationView> mine(CurrentUser user, PageQuery page) {
    return views(invitations.ofUser(user.id(), page), user.id());
  }

  @GetMapping("/invitations/{invitationId}")
  @Operation(
      operationId = "getTeamInvitation",
      summary = "Get an invitation, for the invited person and the team")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  ResponseEntity<InvitationView> get(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(inviting.get(invitationId, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/accept")
  @Operation(
      operationId = "acceptTeamInvitation",
      summary = "Join the team, or take the brand over")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"INVITATION_ANSWERED", "TEAM_FULL", "NOT_AN_OWNER"})
  ResponseEntity<InvitationView> accept(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(inviting.answer(invitationId, Action.ACCEPT, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/decline")
  @Operation(operationId = "declineTeamInvitation", summary = "Say no to an invitation")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationView> decline(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(inviting.answer(invitationId, Action.DECLINE, user.id()), user);
  }

  @PostMapping("/invitations/{invitationId}/revoke")
  @Operation(
      operationId = "revokeTeamInvitation",
      summary = "Take an unanswered invitation back (owner)")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<InvitationView> revoke(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(inviting.answer(invitationId, Action.REVOKE, user.id()), user);
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

  private ResponseEntity<InvitationView> sent(Question question, CurrentUser user) {
    Invitation sent = inviting.send(question);
    return Etags.created(
        "/api/v1/brands/invitations/" + sent.id(), view(sent, user.id()), sent.version());
  }

  private ResponseEntity<InvitationView> answer(Invitation invitation, CurrentUser user) {
    InvitationView view = view(invitation, user.id());
    return ResponseEntity.ok().eTag(Etags.composed(invitation.version(), view)).body(view);
  }

  private InvitationView view(Invitation invitation, UUID caller) {
    return InvitationView.of(
        invitation,
        caller,
        members.role(invitation.brandId(), caller).orElse(null),
        people(List.of(invitation)));
  }

  private Page<InvitationView> views(Page<Invitation> page, UUID caller) {
    Map<UUID, Creator> people = people(page.items());
    Set<UUID> brands = page.items().stream().map(Invitation::brandId).collect(Collectors.toSet());
    Map<UUID, MemberRole> roles = members.roles(brands, caller);
    return page.map(invitation ->
        InvitationView.of(invitation, caller, roles.get(invitation.brandId()), people));
  }

  private Map<UUID, Creator> people(List<Invitation> shown) {
    return creators.among(
        shown.stream()
            .flatMap(invitation -> Stream.of(invitation.userId(), invitation.invitedBy()))
            .collect(Collectors.toSet()));
  }
}
