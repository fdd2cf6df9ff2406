package io.crewcall.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.CampaignServiceTest;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.testsupport.Caller.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CampaignTest extends CampaignServiceTest {
  private final UUID owner = UUID.randomUUID();
  private final UUID viewer = UUID.randomUUID();

  private UUID team() {
    return brand(owner(owner), new Member(viewer, MemberRole.VIEWER));
  }

  private static Map<String, Object> budget(long rupees) {
    return Map.of("budget", Map.of("amount", rupees * 100, "currency", "INR"));
  }

  @Test
  void aNewCampaignIsADraftAndOthersAreTold() {
    UUID brand = team();
    Answer created = as(owner).post(CAMPAIGNS, campaign(brand, rupees(200_000)));
    assertThat(created.status()).isEqualTo(201);
    UUID id = UUID.fromString(created.body().get("id").asString());
    assertThat(created.header("Location")).isEqualTo(CAMPAIGNS + "/" + id);
    assertThat(created.body().get("status").asString()).isEqualTo("DRAFT");
    assertThat(created.body().get("allowedActions").toString())
        .isEqualTo("[\"edit\",\"launch\",\"cancel\"]");
    assertThat(created.body().get("committed").toString())
        .isEqualTo("{\"amount\":0,\"currency\":\"INR\"}");

    var event = events.await(CampaignState.class, "campaign.created", id);
    assertThat(event.data().budget()).isEqualTo(rupees(200_000));
    assertThat(event.data().status()).isEqualTo(CampaignState.Status.DRAFT);

    Answer launched = as(owner).post(CAMPAIGNS + "/" + id + "/launch");
    assertThat(launched.status()).isEqualTo(200);
    assertThat(launched.body().get("status").asString()).isEqualTo("LIVE");
    assertThat(events.await(CampaignState.class, "campaign.launched", id).version())
        .isGreaterThan(event.version());
  }

  @Test
  void onlyManagersOfTheBrandMayCreate() {
    UUID brand = team();
    assertThat(as(viewer).post(CAMPAIGNS, campaign(brand, rupees(1))).status()).isEqualTo(403);
    assertThat(as(UUID.randomUUID()).post(CAMPAIGNS, campaign(brand, rupees(1))).status())
        .isEqualTo(403);
    assertThat(as(owner).post(CAMPAIGNS, campaign(UUID.randomUUID(), rupees(1))).code())
        .isEqualTo("BRAND_NOT_FOUND");
    assertThat(anonymous().post(CAMPAIGNS, campaign(brand, rupees(1))).status()).isEqualTo(401);
  }

  @Test
  void aBrandThatWasJustMadeIsWaitedFor() throws Exception {
    UUID brand = UUID.randomUUID();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> created =
          threads.submit(() -> as(owner).post(CAMPAIGNS, campaign(brand, rupees(1))));
      Future<Answer> withKey =
          threads.submit(() ->
              as(owner)
                  .post(
                      CAMPAIGNS,
                      campaign(brand, rupees(1)),
                      "Idempotency-Key",
                      UUID.randomUUID().toString()));
      tellOfBrand(brand, 0, owner(owner));
      assertThat(created.get().status()).isEqualTo(201);
      assertThat(withKey.get().status()).isEqualTo(201);
    }
  }

  @Test
  void whoLeftTheTeamIsOutAndOldEventsChangeNothing() {
    UUID brand = UUID.randomUUID();
    UUID leaver = UUID.randomUUID();
    tellOfBrand(brand, 3, owner(owner), owner(leaver));
    UUID id = newCampaign(brand, leaver, rupees(5));
    tellOfBrand(brand, 4, owner(owner));
    tellOfBrand(brand, 2, owner(owner), owner(leaver));
    await()
        .untilAsserted(
            () -> assertThat(as(leaver).get(CAMPAIGNS + "/" + id).status()).isEqualTo(404));
    assertThat(as(owner).get(CAMPAIGNS + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void toOthersThereIsNoCampaignAndViewersOnlyRead() {
    UUID brand = team();
    UUID id = newCampaign(brand, owner, rupees(10));
    String path = CAMPAIGNS + "/" + id;
    UUID stranger = UUID.randomUUID();
    for (Answer answer :
        List.of(
            as(stranger).get(path),
            as(stranger).patch(path, budget(1), "*"),
            as(stranger).post(path + "/launch"),
            as(stranger).get(path + "/tree"),
            as(stranger).get(path + "/report"),
            as(stranger).post(path + "/duplicate"),
            as(stranger).get(CAMPAIGNS + "?brandId=" + brand))) {
      assertThat(answer.status()).isEqualTo(404);
    }
    Answer seen = as(viewer).get(path);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().get("allowedActions")).isEmpty();
    assertThat(as(viewer).post(path + "/launch").status()).isEqualTo(403);
    assertThat(as(viewer).patch(path, budget(1), "*").status()).isEqualTo(403);
    assertThat(as(viewer).post(path + "/duplicate").status()).isEqualTo(403);
  }

  @Test
  void patchesNeedTheVersionAndKeepWhatTheyDoNotName() {
    String path = CAMPAIGNS + "/" + newCampaign(team(), owner, rupees(10));
    String tag = as(owner).get(path).etag();
    assertThat(as(owner).send("PATCH", path, budget(20)).status()).isEqualTo(428);
    Answer changed =
        as(owner).patch(path, "{\"budget\": {\"amount\": 500}, \"description\": null}", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/budget/amount").asLong()).isEqualTo(500);
    assertThat(changed.body().at("/budget/currency").asString()).isEqualTo("INR");
    assertThat(changed.body().get("description").isNull()).isTrue();
    assertThat(changed.body().get("title").asString()).isEqualTo("Diwali 2026");
    assertThat(as(owner).patch(path, budget(30), tag).status()).isEqualTo(412);
    assertThat(as(owner).patch(path, Map.of("status", "LIVE"), changed.etag()).code())
        .isEqualTo("UNKNOWN_PROPERTY");
    assertThat(as(owner).patch(path, Map.of("endDate", "2026-01-01"), changed.etag()).code())
        .isEqualTo("INVALID_DATES");
    assertThat(as(owner).get(path, "If-None-Match", changed.etag()).status()).isEqualTo(304);
  }

  @Test
  void theBudgetIsLoweredInADraftOnly() {
    String path = CAMPAIGNS + "/" + newCampaign(team(), owner, rupees(100));
    assertThat(as(owner).patch(path, budget(50), "*").status()).isEqualTo(200);
    as(owner).post(path + "/launch");
    assertThat(as(owner).patch(path, budget(49), "*").code()).isEqualTo("BUDGET_ONLY_GROWS");
    assertThat(
            as(owner)
                .patch(path, Map.of("budget", Map.of("amount", 1_000_000, "currency", "USD")), "*")
                .code())
        .isEqualTo("BUDGET_ONLY_GROWS");
    assertThat(as(owner).patch(path, budget(51), "*").status()).isEqualTo(200);
    as(owner).post(path + "/cancel");
    assertThat(as(owner).patch(path, budget(60), "*").code()).isEqualTo("CAMPAIGN_STATE");
  }

  @Test
  void aCampaignIsDuplicatedAsADraft() {
    UUID brand = team();
    UUID id = newCampaign(brand, owner, rupees(100));
    as(owner).post(CAMPAIGNS + "/" + id + "/launch");
    Answer copy = as(owner).post(CAMPAIGNS + "/" + id + "/duplicate");
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.body().get("id").asString()).isNotEqualTo(id.toString());
    assertThat(copy.body().get("status").asString()).isEqualTo("DRAFT");
    assertThat(copy.body().get("description").asString()).isEqualTo("Sweets and lights");
    assertThat(copy.body().at("/budget/amount").asLong()).isEqualTo(10_000);
  }

  @Test
  void campaignsArePagedNewestFirst() {
    UUID brand = team();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(newCampaign(brand, owner, rupees(i)).toString());
    }
    as(owner).post(CAMPAIGNS + "/" + made.get(1) + "/launch");
    assertThat(pages(brand, "")).isEqualTo(made);
    assertThat(pages(brand, "&status=LIVE")).containsExactly(made.get(1));
    assertThat(as(owner).get(CAMPAIGNS).code()).isEqualTo("MISSING_PARAMETER");
    assertThat(as(owner).get(CAMPAIGNS + "?brandId=" + brand + "&status=NEW").status())
        .isEqualTo(400);

    for (int limit : List.of(1, 5)) {
      assertThat(
              statements.during(
                  () -> as(owner).get(CAMPAIGNS + "?limit=" + limit + "&brandId=" + brand)))
          .isEqualTo(3);
    }
  }

  private List<String> pages(UUID brand, String filter) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          as(owner).get(CAMPAIGNS + "?limit=2&brandId=" + brand + filter + cursor).body();
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      JsonNode next = page.get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    return seen;
  }

  @Test
  void whatCannotBeStoredIsRefused() {
    UUID brand = team();
    Map<String, Object> good = campaign(brand, rupees(10));
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("title", "x".repeat(161));
    wrong.put("description", "x".repeat(10_001));
    wrong.put("category", " ");
    wrong.put("startDate", "yesterday");
    wrong.put("endDate", "+999999999-12-31");
    wrong.put("budget", Map.of("amount", -1, "currency", "INR"));
    wrong.put("brandId", "1");
    wrong.put("disclosureLabel", "x".repeat(61));
    wrong.put("status", "LIVE");
    wrong.forEach((field, value) -> {
      Map<String, Object> body = new HashMap<>(good);
      body.put(field, value);
      Answer answer = as(owner).post(CAMPAIGNS, body);
      assertThat(answer.status()).as(field).isIn(400, 422);
      assertThat(answer.header("Content-Type")).contains("problem+json");
    });
    for (Object money :
        List.of(
            Map.of("amount", "5", "currency", "INR"),
            Map.of("amount", 1.5, "currency", "INR"),
            Map.of("amount", 1, "currency", "rupees"),
            Map.of("amount", 2_000_000_000_000_000L, "currency", "INR"),
            Map.of("amount", 1),
            7)) {
      Map<String, Object> body = new HashMap<>(good);
      body.put("budget", money);
      assertThat(as(owner).post(CAMPAIGNS, body).status()).as("%s", money).isEqualTo(400);
    }
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "{\"title\": \"a\\u0000b\"}",
            "{\"title\": \"\\ud800\"}",
            "{\"title\": \"a\", \"title\": \"b\"}")) {
      assertThat(as(owner).post(CAMPAIGNS, body).status()).as(body).isEqualTo(400);
    }
    good.keySet().stream()
        .filter(field -> !field.equals("description"))
        .forEach(field -> {
          Map<String, Object> body = new HashMap<>(good);
          body.remove(field);
          assertThat(as(owner).post(CAMPAIGNS, body).status()).as(field).isEqualTo(400);
        });
    assertThat(as(owner).get(CAMPAIGNS + "/not-an-id").status()).isEqualTo(400);
    assertThat(as(owner).post(CAMPAIGNS + "/" + UUID.randomUUID() + "/explode").status())
        .isEqualTo(404);
    assertThat(as(owner).send("DELETE", CAMPAIGNS + "/" + UUID.randomUUID(), null).status())
        .isEqualTo(405);
    assertThat(count("select count(*) from campaign where brand_id = :id", brand)).isZero();
  }

  @Test
  void aBriefNamesItsDeliverables() {
    UUID owner = UUID.randomUUID();
    UUID brand = brand(owner(owner));
    Map<String, Object> body = campaign(brand, rupees(1_000));
    body.put(
        "deliverables",
        List.of(
            Map.of(
                "kind", "REEL", "quantity", 2, "disclosureLabel", "#ad", "dueDate", "2026-10-20"),
            Map.of("kind", "STORY", "quantity", 3)));
    Answer created = as(owner).post(CAMPAIGNS, body);
    assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
    String path = created.header("Location");
    assertThat(created.body().at("/deliverables/0/dueDate").asString()).isEqualTo("2026-10-20");
    assertThat(as(owner).get(path).body().at("/deliverables/1/quantity").asInt()).isEqualTo(3);
    // Who is invited, bids or works is to read it at gig-service.
    UUID id = UUID.fromString(created.body().get("id").asString());
    CampaignState told = events.await(CampaignState.class, "campaign.created", id).data();
    assertThat(told.deliverables())
        .extracting(CampaignState.Deliverable::kind, CampaignState.Deliverable::disclosureLabel)
        .containsExactly(tuple("REEL", "#ad"), tuple("STORY", null));
    Answer copy = as(owner).post(path + "/duplicate");
    assertThat(copy.body().get("deliverables")).hasSize(2);
    assertThat(
            as(owner)
                .patch(
                    path,
                    Map.of("deliverables", List.of(Map.of("kind", "OTHER", "quantity", 1))),
                    created.etag())
                .body()
                .get("deliverables"))
        .hasSize(1);
    for (Object wrong :
        List.of(
            Map.of("kind", "REEL", "quantity", 0),
            Map.of("kind", "REEL", "quantity", 1001),
            Map.of("kind", "JINGLE", "quantity", 1),
            Map.of("kind", "REEL"),
            Map.of("quantity", 1),
            Map.of("kind", "REEL", "quantity", 1, "price", 5),
            Map.of("kind", "REEL", "quantity", 1, "description", "x".repeat(2001)),
            Map.of("kind", "REEL", "quantity", 1, "dueDate", "2026-12-31"))) {
      body.put("deliverables", List.of(wrong));
      assertThat(as(owner).post(CAMPAIGNS, body).status()).as("%s", wrong).isIn(400, 422);
    }
    List<Object> none = new ArrayList<>();
    none.add(null);
    body.put("deliverables", none);
    assertThat(as(owner).post(CAMPAIGNS, body).status()).isEqualTo(400);
    body.put(
        "deliverables", java.util.Collections.nCopies(51, Map.of("kind", "POST", "quantity", 1)));
    assertThat(as(owner).post(CAMPAIGNS, body).status()).isEqualTo(400);
  }
}
