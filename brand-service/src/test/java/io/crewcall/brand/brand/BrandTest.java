package io.crewcall.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.testsupport.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BrandTest extends BrandServiceTest {

  @Test
  void hostsOfWebsitesComeInAllScripts() {
    UUID founder = person("Meera");
    for (String website :
        List.of("https://例え.example/", "https://रसोई.भारत/मेनू", "http://ครัวไทย.example")) {
      Answer created =
          brandUser(founder)
              .post(BRANDS, Map.of("companyName", "W", "industry", "FOOD", "website", website));
      assertThat(created.status()).as(website).isEqualTo(201);
      assertThat(created.body().get("website").asString()).isEqualTo(website);
    }
    assertThat(
            brandUser(founder)
                .post(
                    BRANDS,
                    Map.of(
                        "companyName", "W",
                        "industry", "FOOD",
                        "website", "https://chai\u202egpj.example"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void theFounderOwnsTheNewBrandAndOthersAreTold() {
    UUID founder = person("Meera");
    Answer created =
        brandUser(founder)
            .post(
                BRANDS,
                Map.of(
                    "companyName", "  Chai & Co ",
                    "industry", "Food",
                    "website", "https://chai.example"));
    assertThat(created.status()).isEqualTo(201);
    UUID id = UUID.fromString(created.body().get("id").asString());
    assertThat(created.header("Location")).isEqualTo(BRANDS + "/" + id);
    assertThat(created.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(created.body().get("myRole").asString()).isEqualTo("OWNER");
    assertThat(created.body().at("/members/0/displayName").asString()).isEqualTo("Meera");

    var event = events.await(BrandState.class, "brand.created", id);
    assertThat(event.data().ownerId()).isEqualTo(founder);
    assertThat(event.data().members())
        .containsExactly(new BrandState.Member(founder, MemberRole.OWNER));
  }

  @Test
  void theRoleBrandIsNeeded() {
    Answer refused = as(UUID.randomUUID(), Role.INFLUENCER).post(BRANDS, chai());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("BRAND_ROLE_REQUIRED");
    assertThat(anonymous().post(BRANDS, chai()).status()).isEqualTo(401);
  }

  @Test
  void everybodySeesTheBrandAndOnlyMembersTheTeam() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    Answer stranger = brandUser(UUID.randomUUID()).get(BRANDS + "/" + brand);
    assertThat(stranger.status()).isEqualTo(200);
    assertThat(stranger.body().get("members").isNull()).isTrue();
    assertThat(stranger.body().get("myRole").isNull()).isTrue();
    assertThat(anonymous().get(BRANDS + "/" + brand).status()).isEqualTo(200);
    assertThat(brandUser(owner).get(BRANDS + "/" + brand).body().get("members")).hasSize(1);
    assertThat(anonymous().get(BRANDS + "/" + UUID.randomUUID()).code())
        .isEqualTo("BRAND_NOT_FOUND");
  }

  @Test
  void conditionalGetsSeeChangedNames() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    Answer first = brandUser(owner).get(BRANDS + "/" + brand);
    assertThat(brandUser(owner).get(BRANDS + "/" + brand, "If-None-Match", first.etag()).status())
        .isEqualTo(304);
    tellOfPerson(owner, "Meera Rao", 1);
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> {
          Answer again = brandUser(owner).get(BRANDS + "/" + brand, "If-None-Match", first.etag());
          assertThat(again.status()).isEqualTo(200);
          assertThat(again.body().at("/members/0/displayName").asString()).isEqualTo("Meera Rao");
        });
    // A name that somebody else owns is no lost update.
    assertThat(
            brandUser(owner)
                .patch(BRANDS + "/" + brand, Map.of("industry", "Tea"), first.etag())
                .status())
        .isEqualTo(200);
  }

  @Test
  void patchesNeedTheVersionAndARole() {
    UUID owner = person("Meera");
    UUID viewer = person("Vik");
    UUID brand = newBrand(owner);
    addMember(brand, owner, viewer, "VIEWER");
    String path = BRANDS + "/" + brand;
    String tag = brandUser(owner).get(path).etag();

    assertThat(brandUser(owner).send("PATCH", path, Map.of("industry", "Tea")).status())
        .isEqualTo(428);
    assertThat(brandUser(viewer).patch(path, Map.of("industry", "Tea"), tag).status())
        .isEqualTo(403);
    assertThat(brandUser(UUID.randomUUID()).patch(path, Map.of("industry", "Tea"), tag).status())
        .isEqualTo(403);
    Answer changed =
        brandUser(owner).patch(path, "{\"industry\": \"Tea\", \"website\": null}", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().get("industry").asString()).isEqualTo("Tea");
    assertThat(changed.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(brandUser(owner).patch(path, Map.of("industry", "Coffee"), tag).status())
        .isEqualTo(412);
    assertThat(brandUser(owner).patch(path, "{\"companyName\": null}", changed.etag()).status())
        .isEqualTo(400);

    var event = events.await(BrandState.class, "brand.updated", brand);
    assertThat(event.data().industry()).isEqualTo("Tea");
    assertThat(event.version())
        .isGreaterThan(events.await(BrandState.class, "brand.created", brand).version());
  }

  @Test
  void myBrandsArePaged() {
    UUID owner = person("Meera");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(newBrand(owner).toString());
    }
    newBrand(person("Other"));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = brandUser(owner).get(BRANDS + "/mine?limit=2" + cursor);
      assertThat(page.status()).isEqualTo(200);
      for (JsonNode brand : page.body().get("items")) {
        assertThat(brand.get("myRole").asString()).isEqualTo("OWNER");
        seen.add(brand.get("id").asString());
      }
      JsonNode next = page.body().get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    assertThat(seen).isEqualTo(made);
    assertThat(brandUser(owner).get(BRANDS + "/mine?cursor=forged").code())
        .isEqualTo("INVALID_CURSOR");
    assertThat(anonymous().get(BRANDS + "/mine").status()).isEqualTo(401);
  }
}
