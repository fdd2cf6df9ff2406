package io.crewcall.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.brand.AtOnce;
import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamTest extends BrandServiceTest {

  private static String member(UUID brand, UUID userId) {
    return BRANDS + "/" + brand + "/members/" + userId;
  }

  @Test
  void ownersChangeAndRemoveMembers() {
    UUID owner = person("Meera");
    UUID manager = person("Mani");
    UUID brand = newBrand(owner);
    addMember(brand, owner, manager, "VIEWER");
    Answer added = brandUser(owner).get(member(brand, manager));
    assertThat(added.body().get("displayName").asString()).isEqualTo("Mani");

    // A repetition changes nothing; a change needs the version.
    assertThat(brandUser(owner).put(member(brand, manager), Map.of("role", "VIEWER")).status())
        .isEqualTo(200);
    assertThat(brandUser(owner).put(member(brand, manager), Map.of("role", "MANAGER")).status())
        .isEqualTo(428);
    Answer changed =
        brandUser(owner)
            .put(member(brand, manager), Map.of("role", "MANAGER"), "If-Match", added.etag());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(
            brandUser(owner)
                .put(member(brand, manager), Map.of("role", "VIEWER"), "If-Match", added.etag())
                .status())
        .isEqualTo(412);
    assertThat(brandUser(owner).delete(member(brand, manager)).status()).isEqualTo(428);
    assertThat(brandUser(owner).delete(member(brand, manager), "If-Match", changed.etag()).status())
        .isEqualTo(204);
    assertThat(brandUser(owner).get(member(brand, manager)).code()).isEqualTo("MEMBER_NOT_FOUND");

    var told =
        events.all(BrandState.class).stream()
            .filter(event -> event.subject().equals(brand))
            .toList();
    assertThat(told)
        .extracting(event -> event.data().members().size())
        .startsWith(1, 2, 2)
        .hasSize(4);
    assertThat(told).extracting(event -> event.version()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void onlyOwnersChangeTheTeamAndOnlyMembersKnowIt() {
    UUID owner = person("Meera");
    UUID manager = person("Mani");
    UUID brand = newBrand(owner);
    addMember(brand, owner, manager, "MANAGER");
    UUID stranger = person("Sam");
    assertThat(brandUser(manager).put(member(brand, stranger), Map.of("role", "OWNER")).status())
        .isEqualTo(403);
    assertThat(brandUser(manager).delete(member(brand, owner), "If-Match", "*").status())
        .isEqualTo(403);
    assertThat(brandUser(stranger).put(member(brand, stranger), Map.of("role", "OWNER")).status())
        .isEqualTo(404);
    assertThat(brandUser(stranger).get(member(brand, owner)).status()).isEqualTo(404);
    assertThat(brandUser(stranger).delete(member(brand, owner), "If-Match", "*").status())
        .isEqualTo(404);
    assertThat(brandUser(manager).delete(member(brand, manager), "If-Match", "*").status())
        .isEqualTo(204);
    assertThat(
            brandUser(owner).put(member(brand, UUID.randomUUID()), Map.of("role", "VIEWER")).code())
        .isEqualTo("USER_NOT_FOUND");
  }

  /** Also when the person is there, agreed once and left, or is about to be asked. */
  @Test
  void nobodyIsPutIntoATeamUnasked() {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    for (String role : List.of("OWNER", "MANAGER", "VIEWER")) {
      for (String ifMatch : List.of("", "*", "\"0\"")) {
        Answer refused =
            ifMatch.isEmpty()
                ? brandUser(owner).put(member(brand, asha), Map.of("role", role))
                : brandUser(owner)
                    .put(member(brand, asha), Map.of("role", role), "If-Match", ifMatch);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CONSENT_REQUIRED");
        assertThat(refused.body().get("detail").asString())
            .contains("POST " + BRANDS + "/" + brand + "/invitations");
      }
    }
    assertThat(brandUser(owner).get(member(brand, asha)).code()).isEqualTo("MEMBER_NOT_FOUND");
    addMember(brand, owner, asha, "VIEWER");
    assertThat(brandUser(asha).delete(member(brand, asha), "If-Match", "*").status())
        .isEqualTo(204);
    assertThat(brandUser(owner).put(member(brand, asha), Map.of("role", "VIEWER")).code())
        .isEqualTo("CONSENT_REQUIRED");
  }

  @Test
  void theLastOwnerStays() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    assertThat(brandUser(owner).delete(member(brand, owner), "If-Match", "*").code())
        .isEqualTo("LAST_OWNER");
    assertThat(
            brandUser(owner)
                .put(member(brand, owner), Map.of("role", "VIEWER"), "If-Match", "*")
                .code())
        .isEqualTo("LAST_OWNER");
    UUID second = person("Asha");
    addMember(brand, owner, second, "OWNER");
    assertThat(brandUser(owner).delete(member(brand, owner), "If-Match", "*").status())
        .isEqualTo(204);
    assertThat(
            events
                .await(
                    BrandState.class,
                    event -> event.subject().equals(brand) && event.data().ownerId().equals(second))
                .data()
                .members())
        .hasSize(1);
  }

  @Test
  void ofTwoLastOwnersWhoLeaveAtOnceOneStays() throws Exception {
    UUID first = person("Asha");
    UUID second = person("Bina");
    for (int round = 0; round < 25; round++) {
      UUID brand = newBrand(first);
      addMember(brand, first, second, "OWNER");
      boolean demote = round % 2 == 0;
      List<Answer> answers =
          AtOnce.run(
              () -> brandUser(first).delete(member(brand, first), "If-Match", "*"),
              () ->
                  demote
                      ? brandUser(second)
                          .put(member(brand, second), Map.of("role", "VIEWER"), "If-Match", "*")
                      : brandUser(second).delete(member(brand, second), "If-Match", "*"));
      assertThat(answers).extracting(Answer::status).filteredOn(s -> s / 100 == 2).hasSize(1);
      assertThat(answers).extracting(Answer::status).filteredOn(s -> s == 409).hasSize(1);
      assertThat(owners(brand)).isEqualTo(1);
    }
  }

  @Test
  void manyChangesAtOnceAllCount() throws Exception {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    List<UUID> people = List.of(person("A"), person("B"), person("C"), person("D"));
    AtOnce.run(
        () -> joined(brand, owner, people.get(0), "VIEWER"),
        () -> joined(brand, owner, people.get(1), "VIEWER"),
        () -> joined(brand, owner, people.get(2), "MANAGER"),
        () -> joined(brand, owner, people.get(3), "OWNER"));
    assertThat(brandUser(owner).get(BRANDS + "/" + brand).body().get("members")).hasSize(5);
  }

  private Answer joined(UUID brand, UUID owner, UUID userId, String role) {
    addMember(brand, owner, userId, role);
    return brandUser(userId).get(member(brand, userId));
  }

  private long owners(UUID brand) {
    return jdbc.sql("select count(*) from brand_member where brand_id = :id and role = 'OWNER'")
        .param("id", brand)
        .query(Long.class)
        .single();
  }
}
