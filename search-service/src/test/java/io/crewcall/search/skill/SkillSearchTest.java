package io.crewcall.search.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever word a skill is searched by, it is that skill and what is part of it. */
class SkillSearchTest extends SearchServiceTest {
  private UUID drone;
  private UUID lights;

  @BeforeEach
  void aTaxonomyAndCrew() {
    skill("cinematography", 1, List.of("DOP", "D.O.P.", "director of photography"), null, false);
    skill("drone-cinematography", 1, List.of("drone pilot", "fpv"), "cinematography", false);
    skill("lighting-craft", 1, List.of("gaffer"), null, false);
    drone = crew("Asha", List.of("drone-cinematography"));
    lights = crew("Ravi", List.of("lighting-craft"));
  }

  @Test
  void aFilterTakesAnyWordAndWhatIsPartOfIt() {
    for (String word :
        List.of("DOP", "d o p", "Director-of-Photography", "cinematography", "FPV")) {
      soon()
          .untilAsserted(() ->
              assertThat(somebody.creators("skill", word, "limit", 100).items("userId"))
                  .as(word)
                  .contains(drone.toString())
                  .doesNotContain(lights.toString()));
    }
  }

  @Test
  void freeTextDoesSoTooBesideOtherWords() {
    soon()
        .untilAsserted(() ->
            assertThat(
                    somebody
                        .creators("q", "director of photography asha", "limit", 100)
                        .items("userId"))
                .contains(drone.toString())
                .doesNotContain(lights.toString()));
    assertThat(somebody.creators("q", "dop nowhere-at-all-here", "limit", 100).items("userId"))
        .doesNotContain(lights.toString());
  }

  @Test
  void gigsAreFoundByTheSameWords() {
    UUID gig = UUID.randomUUID();
    events.publish(
        "gig.published",
        gig,
        0,
        States.gig(
            gig,
            "Aerial day",
            GigState.Status.OPEN,
            Instant.now().plus(Duration.ofDays(9)),
            "DOP",
            List.of("drone-cinematography"),
            "Goa",
            100));
    soon()
        .untilAsserted(() ->
            assertThat(somebody.gigs("skill", "D.O.P", "limit", 100).items("id"))
                .contains(gig.toString()));
    assertThat(somebody.gigs("q", "fpv goa", "limit", 100).items("id")).contains(gig.toString());
  }

  @Test
  void aServiceOnOfferIsFoundByItsSkillAndItsTitle() {
    UUID id = UUID.randomUUID();
    events.publish("user.created", id, 0, States.user(id, "Meera", "Pune"));
    CreativeProfileState bare = States.creative(id, "", List.of("OTHER"), List.of(), true);
    events.publish(
        "creative.created",
        id,
        1,
        CreativeProfileStateBuilder.builder()
            .userId(id)
            .professions(bare.professions())
            .skillTags(bare.skillTags())
            .bio(bare.bio())
            .city(bare.city())
            .dayRate(bare.dayRate())
            .projectRate(bare.projectRate())
            .reels(bare.reels())
            .unavailable(bare.unavailable())
            .visible(true)
            .offers(
                List.of(
                    new CreativeProfileState.Offer(
                        UUID.randomUUID(),
                        "Zephyrwing flyover",
                        List.of("drone-cinematography"),
                        Money.inr(1),
                        "PROJECT",
                        3)))
            .build());
    soon()
        .untilAsserted(() -> {
          assertThat(somebody.creators("q", "zephyrwing").items("userId"))
              .containsExactly(id.toString());
          var hit = somebody.creators("q", "zephyrwing").body().path("items").get(0);
          assertThat(hit.path("offers").path(0).path("title").asString())
              .isEqualTo("Zephyrwing flyover");
          assertThat(hit.path("priceFrom").path("amount").asLong()).isEqualTo(1);
          assertThat(somebody.creators("skill", "dop", "limit", 100).items("userId"))
              .contains(id.toString());
        });
  }

  @Test
  void wordsFollowTheTaxonomy() {
    String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(somebody.creators("skill", word).items("userId")).isEmpty();
    skill("drone-cinematography", 2, List.of("drone pilot", "fpv", word), "cinematography", false);
    soon()
        .untilAsserted(() ->
            assertThat(somebody.creators("skill", word, "limit", 100).items("userId"))
                .contains(drone.toString()));
  }

  private void skill(
      String code, long version, List<String> aliases, String parent, boolean retired) {
    UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    events.publish(
        retired ? "skill.retired" : "skill.defined",
        id,
        version,
        new SkillState(
            id,
            code,
            code.replace('-', ' '),
            aliases,
            parent == null ? List.of() : List.of(parent),
            List.of(),
            retired));
  }

  private UUID crew(String name, List<String> skills) {
    UUID id = UUID.randomUUID();
    events.publish("user.created", id, 0, States.user(id, name, "Pune"));
    events.publish(
        "creative.created", id, 0, States.creative(id, "", List.of("OTHER"), skills, true));
    return id;
  }
}
