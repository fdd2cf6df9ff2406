package io.crewcall.brand.brainslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.brand.AtOnce;
import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState.Account;
import io.crewcall.contracts.influencer.InfluencerProfileState.Rate;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BrainsListTest extends BrandServiceTest {
  private UUID owner;
  private UUID brand;

  @BeforeEach
  void brand() {
    owner = person("Meera");
    brand = newBrand(owner);
  }

  private String newList(String title) {
    Answer created =
        brandUser(owner).post(LISTS, Map.of("brandId", brand.toString(), "title", title));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(created.body().get("id").asString());
    return LISTS + "/" + created.body().get("id").asString();
  }

  private static String item(String list, UUID creator) {
    return list + "/items/" + creator;
  }

  private void influencerRates(UUID userId, long version, boolean visible, Rate... rates) {
    Figure none = new Figure(null, 0, "P90D", "SELF_DECLARED", Instant.EPOCH, 1);
    events.publish(
        "influencer.updated",
        userId,
        version,
        InfluencerProfileStateBuilder.builder()
            .userId(userId)
            .platform("INSTAGRAM")
            .accounts(List.of(new Account(Platform.INSTAGRAM, "@a", 1000, null)))
            .categories(List.of())
            .rateCard(List.of(rates))
            .reels(List.of())
            .visible(visible)
            .engagementRate(none)
            .engagementRateByViews(none)
            .build());
  }

  private void crewRates(UUID userId, Money day, Money project) {
    events.publish(
        "creative.updated",
        userId,
        0,
        CreativeProfileStateBuilder.builder()
            .userId(userId)
            .professions(List.of("EDITOR"))
            .skillTags(List.of())
            .dayRate(day)
            .projectRate(project)
            .reels(List.of())
            .unavailable(List.of())
            .visible(true)
            .build());
  }

  @Test
  void creatorsAreListedInOrderWithNotesAndWhatTheyCost() {
    String list = newList("Diwali reels");
    UUID asha = person("Asha");
    UUID dev = person("Dev");
    UUID free = person("Free");
    influencerRates(
        asha, 0, true, new Rate("STORY", rupees(2_000)), new Rate("REEL", rupees(15_000)));
    crewRates(dev, new Money(50_000, "USD"), null);

    Answer added = brandUser(owner).put(item(list, asha), Map.of("note", "warm voice"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(brandUser(owner).put(item(list, dev), Map.of()).status()).isEqualTo(201);
    assertThat(brandUser(owner).put(item(list, free), Map.of("position", 1)).status())
        .isEqualTo(201);

    await()
        .untilAsserted(() -> {
          JsonNode view = brandUser(owner).get(list).body();
          assertThat(view.get("items")).hasSize(3);
          assertThat(view.at("/items/0/userId").asString()).isEqualTo(free.toString());
          assertThat(view.at("/items/0/cost").isNull()).isTrue();
          assertThat(view.at("/items/1/displayName").asString()).isEqualTo("Asha");
          assertThat(view.at("/items/1/note").asString()).isEqualTo("warm voice");
          assertThat(view.at("/items/1/position").asInt()).isEqualTo(2);
          assertThat(view.at("/items/1/cost/deliverable").asString()).isEqualTo("REEL");
          assertThat(view.at("/items/1/rates")).hasSize(2);
          assertThat(view.at("/items/2/cost/deliverable").asString()).isEqualTo("DAY");
          assertThat(view.get("totalCost").toString())
              .isEqualTo(
                  "[{\"amount\":1500000,\"currency\":\"INR\"},{\"amount\":50000,\"currency\":\"USD\"}]");
          assertThat(view.get("unpriced").asInt()).isEqualTo(1);
        });

    var told =
        events.await(
            BrainsListState.class,
            event -> list.endsWith(event.subject().toString()) && event.version() == 4);
    assertThat(told.data().creators()).containsExactly(free, asha, dev);
  }

  @Test
  void aHiddenProfileHasNoPricesAndAnOldEventChangesNothing() {
    String list = newList("Quiet");
    UUID asha = person("Asha");
    brandUser(owner).put(item(list, asha), Map.of());
    influencerRates(asha, 5, true, new Rate("REEL", rupees(9_000)));
    awaitTotal(list, "[{\"amount\":900000,\"currency\":\"INR\"}]");
    influencerRates(asha, 4, true, new Rate("REEL", rupees(1)));
    influencerRates(asha, 6, false, new Rate("REEL", rupees(9_000)));
    awaitTotal(list, "[]");
  }

  private void awaitTotal(String list, String total) {
    await()
        .untilAsserted(() ->
            assertThat(brandUser(owner).get(list).body().get("totalCost").toString())
                .isEqualTo(total));
  }

  @Test
  void itemsChangeWithTheirVersionAndRepetitionsNeedNone() {
    String list = newList("Notes");
    UUID asha = person("Asha");
    UUID bina = person("Bina");
    String path = item(list, asha);
    Answer added = brandUser(owner).put(path, Map.of("note", "one"));
    brandUser(owner).put(item(list, bina), Map.of());
    assertThat(brandUser(owner).put(path, Map.of("note", "one")).status()).isEqualTo(200);
    assertThat(brandUser(owner).put(path, Map.of("note", "two")).status()).isEqualTo(428);
    Answer changed = brandUser(owner).put(path, Map.of("note", "two"), "If-Match", added.etag());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().get("note").asString()).isEqualTo("two");
    assertThat(
            brandUser(owner).put(path, Map.of("note", "three"), "If-Match", added.etag()).status())
        .isEqualTo(412);
    assertThat(brandUser(owner).delete(path).status()).isEqualTo(428);
    assertThat(
            brandUser(owner).delete(path, "If-Match", brandUser(owner).get(path).etag()).status())
        .isEqualTo(204);
    assertThat(brandUser(owner).get(path).code()).isEqualTo("ITEM_NOT_FOUND");
    assertThat(brandUser(owner).get(item(list, bina)).body().get("position").asInt()).isEqualTo(1);
  }

  @Test
  void theCreatorMustExist() {
    String list = newList("Nobody");
    assertThat(brandUser(owner).put(item(list, UUID.randomUUID()), Map.of()).code())
        .isEqualTo("CREATOR_NOT_FOUND");
  }

  @Test
  void toOthersThereIsNoListAndViewersOnlyRead() {
    String list = newList("Secret");
    UUID asha = person("Asha");
    UUID viewer = person("Vik");
    addMember(brand, owner, viewer, "VIEWER");
    UUID stranger = person("Sam");
    for (Answer answer :
        List.of(
            brandUser(stranger).get(list),
            brandUser(stranger).get(LISTS + "?brandId=" + brand),
            brandUser(stranger).patch(list, Map.of("title", "x"), "*"),
            brandUser(stranger).delete(list, "If-Match", "*"),
            brandUser(stranger).put(item(list, asha), Map.of()),
            brandUser(stranger).delete(item(list, asha), "If-Match", "*"),
            brandUser(stranger)
                .post(LISTS, Map.of("brandId", brand.toString(), "title", "Mine")))) {
      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(brandUser(viewer).get(list).status()).isEqualTo(200);
    for (Answer answer :
        List.of(
            brandUser(viewer).patch(list, Map.of("title", "x"), "*"),
            brandUser(viewer).delete(list, "If-Match", "*"),
            brandUser(viewer).put(item(list, asha), Map.of()),
            brandUser(viewer).post(LISTS, Map.of("brandId", brand.toString(), "title", "V")))) {
      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(anonymous().get(list).status()).isEqualTo(401);
  }

  @Test
  void renamedAndRemoved() {
    String list = newList("Old");
    Answer seen = brandUser(owner).get(list);
    Answer renamed = brandUser(owner).patch(list, Map.of("title", "New"), seen.etag());
    assertThat(renamed.body().get("title").asString()).isEqualTo("New");
    assertThat(brandUser(owner).delete(list, "If-Match", seen.etag()).status()).isEqualTo(412);
    assertThat(brandUser(owner).delete(list, "If-Match", renamed.etag()).status()).isEqualTo(204);
    assertThat(brandUser(owner).get(list).code()).isEqualTo("LIST_NOT_FOUND");
    UUID id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
    assertThat(events.await(BrainsListState.class, "list.removed", id).data().removed()).isTrue();
  }

  @Test
  void listsArePagedNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(newList("List " + i));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = brandUser(owner).get(LISTS + "?limit=2&brandId=" + brand + cursor).body();
      page.get("items").forEach(list -> seen.add(LISTS + "/" + list.get("id").asString()));
      JsonNode next = page.get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    assertThat(seen).isEqualTo(made);
    UUID other = newBrand(owner);
    String foreign =
        brandUser(owner)
            .get(LISTS + "?limit=2&brandId=" + brand)
            .body()
            .get("nextCursor")
            .asString();
    assertThat(brandUser(owner).get(LISTS + "?brandId=" + other + "&cursor=" + foreign).code())
        .isEqualTo("INVALID_CURSOR");
  }

  @Test
  void itemsAddedAtOnceKeepPlacesWithoutGaps() throws Exception {
    String list = newList("Busy");
    UUID a = person("A");
    UUID b = person("B");
    UUID c = person("C");
    List<Answer> answers =
        AtOnce.run(
            () -> brandUser(owner).put(item(list, a), Map.of("position", 1)),
            () -> brandUser(owner).put(item(list, b), Map.of("position", 1)),
            () -> brandUser(owner).put(item(list, c), Map.of()),
            () -> brandUser(owner).put(item(list, a), Map.of("position", 1)));
    assertThat(answers).extracting(Answer::status).allMatch(s -> s == 201 || s == 200 || s == 428);
    JsonNode items = brandUser(owner).get(list).body().get("items");
    assertThat(items).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(items.get(i).get("position").asInt()).isEqualTo(i + 1);
    }
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheList() {
    String list = newList("Counted");
    brandUser(owner).put(item(list, person("A")), Map.of());
    int one = statements.during(() -> brandUser(owner).get(list));
    for (int i = 0; i < 5; i++) {
      brandUser(owner).put(item(list, person("B" + i)), Map.of());
    }
    assertThat(statements.during(() -> brandUser(owner).get(list))).isEqualTo(one).isEqualTo(7);
    assertThat(statements.during(() -> brandUser(owner).get(LISTS + "?brandId=" + brand)))
        .isEqualTo(2);
    assertThat(statements.during(() -> brandUser(owner).get(BRANDS + "/" + brand))).isEqualTo(4);
    assertThat(statements.during(() -> brandUser(owner).get(BRANDS + "/mine"))).isEqualTo(1);
  }

  @Test
  void membersVoteAndSeeTheCount() {
    String list = newList("Votes");
    UUID asha = person("Asha");
    UUID viewer = person("Vik");
    addMember(brand, owner, viewer, "VIEWER");
    brandUser(owner).put(item(list, asha), Map.of());
    String vote = item(list, asha) + "/vote";
    assertThat(brandUser(owner).put(vote, Map.of("vote", "UP")).status()).isEqualTo(200);
    assertThat(brandUser(owner).put(vote, Map.of("vote", "DOWN")).status()).isEqualTo(200);
    Answer voted = brandUser(viewer).put(vote, Map.of("vote", "UP"));
    assertThat(voted.body().get("votes").toString())
        .isEqualTo("{\"up\":1,\"down\":1,\"mine\":\"UP\"}");
    assertThat(brandUser(viewer).delete(vote).status()).isEqualTo(204);
    assertThat(brandUser(viewer).get(list).body().at("/items/0/votes").toString())
        .isEqualTo("{\"up\":0,\"down\":1,\"mine\":null}");
    assertThat(brandUser(owner).put(vote, Map.of("vote", "MAYBE")).status()).isEqualTo(400);
    assertThat(brandUser(person("Sam")).put(vote, Map.of("vote", "UP")).status()).isEqualTo(404);
    assertThat(brandUser(owner).put(item(list, viewer) + "/vote", Map.of("vote", "UP")).code())
        .isEqualTo("ITEM_NOT_FOUND");
    // A note changed or an item moved keeps the votes; an item taken off loses them.
    brandUser(owner).put(item(list, asha), Map.of("note", "n"), "If-Match", "*");
    assertThat(brandUser(owner).get(list).body().at("/items/0/votes/down").asInt()).isEqualTo(1);
    brandUser(owner).delete(item(list, asha), "If-Match", "*");
    brandUser(owner).put(item(list, asha), Map.of());
    assertThat(brandUser(owner).get(list).body().at("/items/0/votes/down").asInt()).isZero();
  }

  @Test
  void otherListsWithTheSameCreatorsAreNamed() {
    String first = newList("First");
    String second = newList("Second");
    String removed = newList("Removed");
    UUID asha = person("Asha");
    UUID bina = person("Bina");
    for (String list : List.of(first, second, removed)) {
      brandUser(owner).put(item(list, asha), Map.of());
    }
    brandUser(owner).put(item(first, bina), Map.of());
    brandUser(owner).delete(removed, "If-Match", "*");
    JsonNode overlaps = brandUser(owner).get(first).body().get("overlaps");
    assertThat(overlaps).hasSize(1);
    assertThat(overlaps.at("/0/title").asString()).isEqualTo("Second");
    assertThat(overlaps.at("/0/creators").toString()).isEqualTo("[\"" + asha + "\"]");
  }

  @Test
  void aShareLinkShowsTheListWithoutWhatIsPrivateUntilItIsRevoked() {
    String list = newList("Shared");
    UUID asha = person("Asha");
    influencerRates(asha, 0, true, new Rate("REEL", rupees(9_000)));
    brandUser(owner).put(item(list, asha), Map.of("note", "too dear, but good"));
    awaitTotal(list, "[{\"amount\":900000,\"currency\":\"INR\"}]");
    String expiry = Instant.now().plusSeconds(3600).toString();
    Answer made = brandUser(owner).post(list + "/shares", Map.of("expiresAt", expiry));
    assertThat(made.status()).isEqualTo(201);
    String path = made.body().get("path").asString();

    Answer seen = anonymous().get(path);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(seen.body().at("/items/0/displayName").asString()).isEqualTo("Asha");
    assertThat(seen.body().at("/totalCost/0/amount").asLong()).isEqualTo(900_000);
    assertThat(seen.raw().body()).doesNotContain("too dear", "note", "votes", owner.toString());

    assertThat(anonymous().get(path + "x").code()).isEqualTo("LINK_NOT_FOUND");
    assertThat(
            jdbc.sql(
                    "select count(*) from brains_list_share where encode(token_hash, 'escape') = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single())
        .isZero();
    String share = made.header("Location");
    assertThat(brandUser(owner).get(list + "/shares").body().get("items")).hasSize(1);
    assertThat(brandUser(person("Sam")).get(list + "/shares").status()).isEqualTo(404);
    assertThat(brandUser(owner).delete(share).status()).isEqualTo(428);
    assertThat(brandUser(owner).delete(share, "If-Match", "*").status()).isEqualTo(204);
    assertThat(brandUser(owner).delete(share, "If-Match", "*").status()).isEqualTo(404);
    assertThat(anonymous().get(path).status()).isEqualTo(404);

    for (String wrong :
        List.of(
            Instant.now().minusSeconds(1).toString(),
            Instant.now().plusSeconds(91 * 86_400).toString())) {
      assertThat(brandUser(owner).post(list + "/shares", Map.of("expiresAt", wrong)).code())
          .isEqualTo("INVALID_EXPIRY");
    }
  }

  @Test
  void anExpiredLinkAndOneToARemovedListShowNothing() {
    String list = newList("Gone");
    String expiry = Instant.now().plusSeconds(3600).toString();
    String path =
        brandUser(owner)
            .post(list + "/shares", Map.of("expiresAt", expiry))
            .body()
            .get("path")
            .asString();
    jdbc.sql("update brains_list_share set expires_at = now() where list_id = ?")
        .param(UUID.fromString(list.substring(list.lastIndexOf('/') + 1)))
        .update();
    assertThat(anonymous().get(path).status()).isEqualTo(404);
    String second =
        brandUser(owner)
            .post(list + "/shares", Map.of("expiresAt", expiry))
            .body()
            .get("path")
            .asString();
    brandUser(owner).delete(list, "If-Match", "*");
    assertThat(anonymous().get(second).status()).isEqualTo(404);
  }
}
