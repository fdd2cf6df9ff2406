package io.crewcall.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.analytics.ScorecardStateBuilder;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What lists show of people, so that no row needs a call of its own. */
class CardsTest extends BrandServiceTest {

  @Test
  void membersInvitationsAndBrainsListsCarryThePersonsCard() {
    UUID owner = person("Meera");
    UUID asha = rated("Asha");
    UUID brand = newBrand(owner);
    Answer sent =
        brandUser(owner)
            .post(
                BRANDS + "/" + brand + "/invitations",
                Map.of("userId", asha.toString(), "role", "VIEWER"));
    assertThat(sent.body().at("/user/displayName").asString()).isEqualTo("Asha");
    assertCard(sent.body().at("/user/person"), asha);
    assertThat(as(asha).post(sent.header("Location") + "/accept").status()).isEqualTo(200);
    assertCard(
        brandUser(owner)
            .get(BRANDS + "/" + brand + "/invitations")
            .body()
            .at("/items/0/user/person"),
        asha);
    assertCard(brandUser(owner).get(BRANDS + "/" + brand).body().at("/members/1/person"), asha);
    assertCard(
        brandUser(owner).get(BRANDS + "/" + brand + "/members/" + asha).body().get("person"), asha);

    String list = brainsList(owner, brand);
    assertThat(brandUser(owner).put(list + "/items/" + asha, Map.of()).status()).isEqualTo(201);
    assertCard(brandUser(owner).get(list).body().at("/items/0/person"), asha);
    Answer share =
        brandUser(owner)
            .post(
                list + "/shares", Map.of("expiresAt", Instant.now().plusSeconds(3600).toString()));
    assertThat(share.status()).as(share.raw().body()).isEqualTo(201);
    assertCard(
        anonymous().get(share.body().get("path").asString()).body().at("/items/0/person"), asha);
  }

  @Test
  void whoseAccountIsClosedIsNotShownOnListsUntilItIsOpenAgain() {
    UUID owner = person("Meera");
    UUID asha = rated("Asha");
    String list = brainsList(owner, newBrand(owner));
    assertThat(brandUser(owner).put(list + "/items/" + asha, Map.of()).status()).isEqualTo(201);

    tell(asha, "Asha", false, 5);

    await()
        .untilAsserted(() -> {
          JsonNode item = brandUser(owner).get(list).body().at("/items/0");
          assertThat(item.get("person").isNull()).isTrue();
          assertThat(item.get("displayName").isNull()).isTrue();
          assertThat(item.get("handle").isNull()).isTrue();
        });
    tell(asha, "Asha", true, 6);
    await()
        .untilAsserted(() ->
            assertThat(
                    brandUser(owner)
                        .get(list)
                        .body()
                        .at("/items/0/person/displayName")
                        .asString(""))
                .isEqualTo("Asha"));
  }

  private static void assertCard(JsonNode card, UUID person) {
    assertThat(card.path("id").asString("")).as(card.toString()).isEqualTo(person.toString());
    assertThat(card.get("city").asString()).isEqualTo("Pune");
    assertThat(card.at("/rating/value").asDouble()).isEqualTo(4.8);
    assertThat(card.at("/rating/count").asInt()).isEqualTo(12);
    assertThat(card.get("figuresAsOf").isNull()).isFalse();
  }

  private String brainsList(UUID owner, UUID brand) {
    return LISTS
        + "/"
        + brandUser(owner)
            .post(LISTS, Map.of("brandId", brand.toString(), "title", "Reels"))
            .body()
            .get("id")
            .asString();
  }

  /** A person of whom user-service and analytics-service have told. */
  private UUID rated(String name) {
    UUID id = person(name);
    tell(id, name, true, 1);
    ScorecardState scorecard =
        ScorecardStateBuilder.builder()
            .userId(id)
            .rating(4.8)
            .reviewCount(12)
            .rankedRating(4.5)
            .gigsCompleted(14)
            .asOf(Instant.parse("2026-11-29T00:00:00Z"))
            .build();
    events.publish("scorecard.computed", id, 1, scorecard);
    await()
        .until(() ->
            jdbc.sql(
                        """
                        select count(*) from scorecard_card s join user_replica u using (user_id)
                        where user_id = :id and u.city is not null
                        """)
                    .param("id", id)
                    .query(Long.class)
                    .single()
                == 1);
    return id;
  }

  private void tell(UUID id, String name, boolean active, long version) {
    events.publish(
        "user.updated",
        id,
        version,
        UserStateBuilder.builder()
            .userId(id)
            .handle(name + "-" + id.toString().substring(0, 8))
            .displayName(name)
            .city("Pune")
            .languages(List.of())
            .roles(Set.of(Role.INFLUENCER))
            .createdAt(Instant.parse("2026-11-01T00:00:00Z"))
            .active(active)
            .build());
  }
}
