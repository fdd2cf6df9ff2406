package io.crewcall.brand.invitation;

import io.crewcall.brand.invitation.EmailInvitation.Question;
import io.crewcall.brand.invitation.EmailInvitationClaims.Opened;
import io.crewcall.brand.invitation.InvitationResponse.PersonName;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Invitations to teams by e-mail over HTTP. */
@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Team invitations", description = "People asked into a brand's team")
class EmailInvitationController {
  private final EmailInvitationService invitations;
  private final EmailInvitationClaims claims;
  private final PersonCards cards;

  EmailInvitationController(
      EmailInvitationService invitations, EmailInvitationClaims claims, PersonCards cards) {
    this.invitations = invitations;
    this.claims = claims;
    this.cards = cards;
  }

  /** Which address to ask, and for which place. */
  record InviteByEmailRequest(
      @Schema(example = "asha@studio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
          String email,
      @NotNull MemberRole role,
      @Size(max = 1000) @Nullable String message) {

    @Override
    public String toString() {
      return "InviteByEmailRequest";
    }
  }

  /** The code of the mail. */
  record InvitationCodeRequest(@NotBlank @Size(max = 100) String code) {

    @Override
    public String toString() {
      return "InvitationCodeRequest";
    }
  }

  @PostMapping("/{brandId}/email-invitations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "inviteToTeamByEmail",
      summary = "Ask whoever has an e-mail address to join the brand's team (owner)",
      description =
          "An address without an account gets a mail; whoever has verified the address is asked as"
              + " by inviteToTeam. The answer does not tell which. Open for 14 days; at most 3 mails"
              + " to an address and 50 of a brand within 24 hours.")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  @Refuses(status = 409, codes = "ALREADY_INVITED")
  @Refuses(status = 422, codes = "INVALID_EMAIL")
  @Refuses(status = 429, codes = "TOO_MANY_MAILS")
  ResponseEntity<EmailInvitationResponse> invite(
      CurrentUser user, @PathVariable UUID brandId, @Valid @RequestBody InviteByEmailRequest body) {
    EmailAddress address =
        EmailAddress.parse(body.email())
            .orElseThrow(() ->
                Problem.unprocessable(
                        "INVALID_EMAIL",
                        "This is no e-mail address.",
                        new FieldProblem("email", "EMAIL", "must be a well-formed e-mail address"))
                    .exception());
    EmailInvitationResponse sent =
        response(
            invitations.send(
                new Question(brandId, user.id(), body.role(), body.message()), address));
    return ResponseEntity.created(URI.create("/api/v1/brands/email-invitations/" + sent.id()))
        .eTag(tag(sent))
        .body(sent);
  }

  @GetMapping("/{brandId}/email-invitations")
  @Operation(
      operationId = "listTeamEmailInvitations",
      summary = "List which addresses the brand has asked, newest first (owner)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  Page<EmailInvitationResponse> ofBrand(
      CurrentUser user, @PathVariable UUID brandId, PageQuery page) {
    Page<EmailInvitation> found = invitations.ofBrand(brandId, user.id(), page);
    Map<UUID, PersonCard> people = people(found.items().stream().map(EmailInvitation::invitedBy));
    return found.map(invitation -> response(invitation, people));
  }

  @GetMapping("/email-invitations/{invitationId}")
  @Operation(
      operationId = "getTeamEmailInvitation",
      summary = "Get an invitation by e-mail (owner)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  ResponseEntity<EmailInvitationResponse> get(CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.get(invitationId, user.id()));
  }

  @PostMapping("/email-invitations/{invitationId}/resend")
  @Operation(
      operationId = "resendTeamEmailInvitation",
      summary = "Ask again, for another 14 days; the code of the mail before ends (owner)",
      description = "Whoever sends it again is the one who invites from now on.")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  @Refuses(status = 429, codes = "TOO_MANY_MAILS")
  ResponseEntity<EmailInvitationResponse> resend(
      CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.resend(invitationId, user.id()));
  }

  @PostMapping("/email-invitations/{invitationId}/revoke")
  @Operation(
      operationId = "revokeTeamEmailInvitation",
      summary = "Take an unanswered invitation by e-mail back (owner)")
  @Refuses(status = 403, codes = "ROLE_TOO_LOW")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  ResponseEntity<EmailInvitationResponse> revoke(
      CurrentUser user, @PathVariable UUID invitationId) {
    return answer(invitations.revoke(invitationId, user.id()));
  }

  @PostMapping("/email-invitations/open")
  @NoEtag
  @Operation(
      operationId = "openTeamEmailInvitation",
      summary = "See an invitation by the code of its mail; needs no account",
      description =
          "Signed in as the account that has verified the address it also has the invitation to"
              + " accept or decline. Another account is refused.")
  @Refuses(
      status = 403,
      codes = {"OTHER_ADDRESS", "BLOCKED"})
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "ALREADY_MEMBER")
  OpenedInvitationResponse open(
      @Parameter(hidden = true) Optional<CurrentUser> user,
      @Valid @RequestBody InvitationCodeRequest request) {
    UUID caller = user.map(CurrentUser::id).orElse(null);
    Opened opened = claims.open(new InvitationCode(request.code()), caller);
    EmailInvitation email = opened.email();
    Invitation invitation = opened.invitation();
    Map<UUID, PersonCard> people =
        people(Stream.concat(Stream.of(email.invitedBy()), Stream.ofNullable(caller)));
    PersonCard inviter = people.get(email.invitedBy());
    return new OpenedInvitationResponse(
        email.brandId(),
        email.companyName(),
        inviter == null ? null : inviter.displayName(),
        email.role(),
        email.message(),
        email.expiresAt(),
        invitation == null || caller == null
            ? null
            : InvitationResponse.of(invitation, caller, null, people));
  }

  @PostMapping("/email-invitations/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "declineTeamEmailInvitation",
      summary = "Say no to an invitation by the code of its mail; needs no account")
  @Refuses(status = 404, codes = "INVITATION_NOT_FOUND")
  @Refuses(status = 409, codes = "INVITATION_ANSWERED")
  void decline(@Valid @RequestBody InvitationCodeRequest request) {
    claims.decline(new InvitationCode(request.code()));
  }

  private ResponseEntity<EmailInvitationResponse> answer(EmailInvitation invitation) {
    EmailInvitationResponse body = response(invitation);
    return ResponseEntity.ok().eTag(tag(body)).body(body);
  }

  /** By what is shown alone: the version would tell that an account has claimed the address. */
  private static String tag(EmailInvitationResponse shown) {
    return Etags.composed(1, shown);
  }

  private EmailInvitationResponse response(EmailInvitation invitation) {
    return response(invitation, people(Stream.of(invitation.invitedBy())));
  }

  private EmailInvitationResponse response(
      EmailInvitation invitation, Map<UUID, PersonCard> people) {
    return new EmailInvitationResponse(
        invitation.id(),
        invitation.brandId(),
        invitation.companyName(),
        invitations.address(invitation).orElse(null),
        PersonName.of(invitation.invitedBy(), people.get(invitation.invitedBy())),
        invitation.role(),
        invitation.message(),
        invitation.status(),
        invitation.sentAt(),
        invitation.mailedAt(),
        invitation.expiresAt(),
        invitation.answeredAt(),
        invitation.allowedActions());
  }

  private Map<UUID, PersonCard> people(Stream<UUID> ids) {
    Set<UUID> all = ids.collect(Collectors.toSet());
    return cards.of(List.copyOf(all));
  }
}
