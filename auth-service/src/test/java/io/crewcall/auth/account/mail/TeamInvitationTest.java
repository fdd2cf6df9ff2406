package io.crewcall.auth.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamInvitationTest {

  private static TeamInvitation of(String company, String inviter) {
    return TeamInvitation.of(
        new EmailInvitationState(
            UUID.randomUUID(),
            UUID.randomUUID(),
            company,
            inviter,
            MemberRole.VIEWER,
            Status.SENT,
            Instant.EPOCH,
            "",
            null),
        "code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chai & Co", "Chai & Co.", "St. Martin", "चाय", "A. B. Rao", "3 idiots!"})
  void namesAreTold(String name) {
    assertThat(of(name, name).brand()).isEqualTo(name);
    assertThat(of(name, name).inviter()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your account is locked: https://evil.example",
        "evil.example",
        "Go to evil。example now",
        "me@evil.example",
        "www evil",
        "Your account was closed because of unpaid bills and you have to call us at once",
        "  "
      })
  void whatLooksLikeAnAddressToGoToIsNot(String name) {
    assertThat(of(name, name).brand()).isEqualTo("A brand");
    assertThat(of(name, name).inviter()).isEqualTo("An owner");
  }
}
