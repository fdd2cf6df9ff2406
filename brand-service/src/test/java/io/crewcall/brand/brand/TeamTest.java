package io.crewcall.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.brand.AtOnce;
import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TeamTest extends BrandServiceTest {

  private static String member(UUID brand, UUID userId) {
    return BRANDS + "/" + brand + "/members/" + userId;
  }

  @Test
  void ownersAddChangeAndRemoveMembers() {
    UUID owner = person("Meera");
    UUID manager = person("Mani");
    UUID brand = newBrand(owner);
    Answer added = brandUser(owner).put(member(brand, manager), Map.of("role", "VIEWER"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo(member(brand, manager));
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

  @Test
  void somebodyWhoHasJustRegisteredIsWaitedFor() throws Exception {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    UUID newcomer = UUID.randomUUID();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> added =
          threads.submit(
              () -> brandUser(owner).put(member(brand, newcomer), Map.of("role", "VIEWER")));
      tellOfPerson(newcomer, "Nila", 0);
      assertThat(added.get().status()).isEqualTo(201);
    }
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
    List<Answer> answers =
        AtOnce.run(
            () -> brandUser(owner).put(member(brand, people.get(0)), Map.of("role", "VIEWER")),
            () -> brandUser(owner).put(member(brand, people.get(1)), Map.of("role", "VIEWER")),
            () -> brandUser(owner).put(member(brand, people.get(2)), Map.of("role", "MANAGER")),
            () -> brandUser(owner).put(member(brand, people.get(3)), Map.of("role", "OWNER")));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(brandUser(owner).get(BRANDS + "/" + brand).body().get("members")).hasSize(5);
  }

  private long owners(UUID brand) {
    return jdbc.sql("select count(*) from brand_member where brand_id = :id and role = 'OWNER'")
        .param("id", brand)
        .query(Long.class)
        .single();
  }
}
