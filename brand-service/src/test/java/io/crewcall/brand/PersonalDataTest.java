package io.crewcall.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.testsupport.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends BrandServiceTest {
  private UUID owner;
  private UUID asha;

  @BeforeEach
  void people() {
    owner = person("Meera");
    asha = person("Asha");
  }

  private Caller service() {
    return caller(
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  private void erase(UUID userId) {
    for (int time = 0; time < 2; time++) {
      assertThat(service().delete("/internal/personal-data/" + userId).status()).isEqualTo(204);
    }
  }

  private JsonNode export(UUID userId) {
    return service().get("/internal/personal-data/" + userId).body();
  }

  private String list(UUID brand) {
    return LISTS
        + "/"
        + brandUser(owner)
            .post(LISTS, Map.of("brandId", brand.toString(), "title", "T"))
            .body()
            .get("id")
            .asString();
  }

  @Test
  void aMemberLeavesAndTheNextInRankOwnsTheBrand() {
    UUID brand = newBrand(owner);
    UUID viewer = person("Vera");
    addMember(brand, owner, viewer, "VIEWER");
    addMember(brand, owner, asha, "MANAGER");
    String list = list(brand);
    brandUser(owner).put(list + "/items/" + viewer, Map.of("note", "Good eye"));
    assertThat(export(owner).at("/teams/0/companyName").asString()).isEqualTo("Chai & Co");
    assertThat(export(owner).at("/list-items-added/0/note").asString()).isEqualTo("Good eye");

    erase(owner);
    assertThat(export(owner).has("teams")).isFalse();
    BrandState told =
        events
            .await(
                BrandState.class,
                event ->
                    event.subject().equals(brand)
                        && event.data().members().stream()
                            .noneMatch(member -> member.userId().equals(owner)))
            .data();
    assertThat(told.ownerId()).isEqualTo(asha);
    assertThat(told.members()).contains(new BrandState.Member(asha, MemberRole.OWNER));
    assertThat(told.companyName()).isEqualTo("Chai & Co");
    // The brand's work stays with the brand.
    assertThat(as(asha).get(list).body().at("/items/0/note").asString()).isEqualTo("Good eye");
  }

  @Test
  void aBrandOfOneKeepsNoName() {
    UUID brand = newBrand(owner);
    String list = list(brand);
    erase(owner);
    BrandState told =
        events
            .await(
                BrandState.class,
                event -> event.subject().equals(brand) && event.data().members().isEmpty())
            .data();
    assertThat(told.companyName()).isEqualTo("Deleted brand");
    assertThat(
            events
                .await(
                    BrainsListState.class,
                    event -> event.data().brandId().equals(brand) && event.data().removed())
                .data()
                .creators())
        .isEmpty();
    assertThat(as(owner).get(list).status()).isEqualTo(404);
    assertThat(anonymous().get(BRANDS + "/" + brand).body().get("companyName").asString())
        .isEqualTo("Deleted brand");
  }

  @Test
  void nobodyFindsTheNameAnyMore() {
    UUID brand = newBrand(owner);
    String list = list(brand);
    brandUser(owner).put(list + "/items/" + asha, Map.of("note", "Asha is late"));
    brandUser(owner).put(list + "/items/" + asha + "/vote", Map.of("vote", "UP"));
    brandUser(owner)
        .post(
            BRANDS + "/" + brand + "/invitations",
            Map.of("userId", asha.toString(), "role", "VIEWER", "message", "Dear Asha"));
    assertThat(export(asha).at("/team-invitations/0/message").asString()).isEqualTo("Dear Asha");

    erase(asha);
    assertThat(as(owner).get(list).body().get("items")).isEmpty();
    assertThat(
            events
                .await(
                    TeamInvitationState.class,
                    event ->
                        event.data().userId().equals(asha)
                            && event.data().status() == TeamInvitationState.Status.REVOKED)
                .data()
                .brandId())
        .isEqualTo(brand);
    String shown =
        as(owner).get(BRANDS + "/" + brand + "/invitations").raw().body()
            + as(owner).get(list).raw().body();
    assertThat(shown).doesNotContain("Asha").contains("Deleted user");

    // A word from before comes late; the last one, that the person was erased, counts.
    tellOfPerson(asha, "Asha", 0);
    tellOfPerson(asha, "Deleted user", 9);
    await()
        .until(() ->
            jdbc.sql("select version from user_replica where user_id = :id")
                    .param("id", asha)
                    .query(Long.class)
                    .single()
                == 9);
  }
}
