package io.crewcall.user.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.UserServiceTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OnboardingTest extends UserServiceTest {
  @Autowired private TestTokens tokens;

  @Test
  void weightsOfARoleAreAHundredTogether() {
    for (Role role : List.of(Role.BRAND, Role.INFLUENCER, Role.CREATIVE)) {
      assertThat(Arrays.stream(Item.values()).mapToInt(item -> item.weight(role)).sum())
          .as(role.name())
          .isEqualTo(100);
    }
  }

  @Test
  void eachRoleTellsWhatIsMissing() {
    UUID id = newUser("Asha", Role.INFLUENCER, Role.CREATIVE);
    Caller caller = new Caller(http.baseUrl(), tokens.bearer(id, Role.INFLUENCER, Role.CREATIVE));
    JsonNode start = caller.get("/api/v1/users/me/onboarding").body().path("roles");
    assertThat(start).hasSize(2);
    assertThat(start.get(0).path("role").asString("")).isEqualTo("INFLUENCER");
    assertThat(start.get(0).path("completeness").path("value").asDouble()).isZero();
    assertThat(start.get(0).path("missing").get(0).path("code").asString(""))
        .isEqualTo("PLATFORM_ACCOUNT");

    patch(id, etag(me(id)), "{\"city\":\"Pune\",\"bio\":\"Cooks\"}").expectStatus().isOk();
    events.publish("creative.created", id, 0, creative(id));
    events.publish("influencer.created", id, 0, influencer(id));

    await()
        .untilAsserted(() -> {
          JsonNode roles = caller.get("/api/v1/users/me/onboarding").body().path("roles");
          // City 5, about 5, account 20, categories 10, visible 5.
          assertThat(roles.get(0).path("completeness").path("value").asDouble()).isEqualTo(0.45);
          // City 5, profession 20, skills 15, rates 10, visible 5.
          assertThat(roles.get(1).path("completeness").path("value").asDouble()).isEqualTo(0.55);
          assertThat(roles.get(1).path("missing").toString())
              .contains("PORTFOLIO", "EMAIL_VERIFIED", "AVATAR")
              .doesNotContain("SKILLS");
        });
    assertThat(
            caller
                .get("/api/v1/users/me/onboarding")
                .body()
                .path("roles")
                .get(0)
                .path("present")
                .toString())
        .contains("PLATFORM_ACCOUNT", "CITY");
  }

  private static CreativeProfileState creative(UUID id) {
    return CreativeProfileStateBuilder.builder()
        .userId(id)
        .professions(List.of("EDITOR"))
        .skillTags(List.of("cuts", "reels", "colour"))
        .city("Pune")
        .dayRate(Money.inr(100))
        .reels(List.of())
        .unavailable(List.of())
        .visible(true)
        .build();
  }

  private static InfluencerProfileState influencer(UUID id) {
    Figure none = new Figure(null, 0, "P90D", "SELF_DECLARED", REGISTERED, 1);
    return InfluencerProfileStateBuilder.builder()
        .userId(id)
        .platform("INSTAGRAM")
        .accounts(
            List.of(new InfluencerProfileState.Account(Platform.INSTAGRAM, "asha", 1000, null)))
        .categories(List.of("food"))
        .rateCard(List.of())
        .reels(List.of())
        .visible(true)
        .engagementRate(none)
        .engagementRateByViews(none)
        .build();
  }
}
