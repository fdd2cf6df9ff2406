package io.crewcall.auth.account.mail;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.EmailInvitationState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells of an invitation to a brand's team. Names are the words of strangers: one that
 * could be read as an address to go to, or is very long, is left out.
 *
 * @param id the invitation's; its mails that wait go with it
 * @param code opens it
 */
public record TeamInvitation(
    UUID id, String brand, String inviter, MemberRole role, String code, Instant expiresAt) {
  private static final int MOST = 60;
  private static final Pattern LIKE_AN_ADDRESS =
      Pattern.compile(
          "[/\\\\@:]|\\bwww\\b|[\\p{L}\\p{N}][.\u3002\uFF0E]\\p{L}", Pattern.CASE_INSENSITIVE);

  public static TeamInvitation of(EmailInvitationState invitation, String code) {
    return new TeamInvitation(
        invitation.invitationId(),
        name(invitation.companyName()).orElse("A brand"),
        name(invitation.inviterName()).orElse("An owner"),
        invitation.role(),
        code,
        invitation.expiresAt());
  }

  private static Optional<String> name(@Nullable String name) {
    return Optional.ofNullable(name)
        .map(String::strip)
        .filter(it -> !it.isEmpty() && it.length() <= MOST && !LIKE_AN_ADDRESS.matcher(it).find());
  }
}
