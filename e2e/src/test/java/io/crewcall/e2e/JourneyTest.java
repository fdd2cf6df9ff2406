package io.crewcall.e2e;

import static io.crewcall.e2e.LocalStack.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import io.crewcall.local.demo.Uploads;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The path that must always work: every row of the main job, in order, through the gateway. */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
  private final Api api = api();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Work work = new Work(api, unique);

  private Person brand;
  private Person influencer;
  private Person crew;
  private String brandId;
  private String campaignId;
  private String gigId;
  private String gigRoleId;
  private String applicationId;
  private String engagementId;
  private String subGigId;
  private String subEngagementId;

  @Test
  @Order(1)
  void rows1to3_registerLogInAndFindOneself() {
    Answer registered =
        api.post(
                "/api/v1/auth/register",
                null,
                Map.of(
                    "email", unique + "@brand.test",
                    "password", LocalStack.PASSWORD,
                    "displayName", "Brand " + unique,
                    "handle", "brand." + unique,
                    "roles", List.of("BRAND")))
            .expect(201);
    Answer tokens =
        api.post(
                "/api/v1/auth/login",
                null,
                Map.of("email", unique + "@brand.test", "password", LocalStack.PASSWORD))
            .expect(200);
    assertThat(tokens.text("tokenType")).isEqualTo("Bearer");
    assertThat(tokens.text("refreshToken")).isNotBlank();
    assertThat(tokens.body().path("expiresIn").asInt()).isPositive();
    Person nameless = new Person("", "", tokens.text("accessToken"));
    Answer me = api.get("/api/v1/users/me", nameless).expect(200);
    assertThat(me.text("id")).isEqualTo(registered.text("userId"));
    assertThat(me.text("handle")).isEqualTo("brand." + unique);
    assertThat(me.body().path("roles").get(0).asString()).isEqualTo("BRAND");
    brand = new Person(me.text("id"), me.text("displayName"), nameless.token());
    influencer = LocalStack.person("INFLUENCER");
    crew = LocalStack.person("CREATIVE");
  }

  @Test
  @Order(4)
  void row4_brand() {
    brandId =
        api.post(
                "/api/v1/brands",
                brand,
                Map.of("companyName", "Company " + unique, "industry", "Fashion"))
            .expect(201)
            .text("id");
    assertThat(brandId).isNotBlank();
  }

  @Test
  @Order(5)
  void rows5and6_influencerProfileAndPosts() {
    Answer profile =
        api.put(
                "/api/v1/influencers/me",
                influencer,
                Map.of(
                    "platform", "INSTAGRAM",
                    "accounts",
                        List.of(
                            Map.of(
                                "platform",
                                "INSTAGRAM",
                                "handle",
                                "ig." + unique,
                                "followers",
                                50_000,
                                "reach",
                                20_000)),
                    "categories", List.of("fashion"),
                    "headline", "Sustainable wardrobes " + unique,
                    "rateCard",
                        List.of(Map.of("deliverable", "REEL", "price", Money.rupees(20_000)))))
            .expect(201);
    assertThat(profile.text("platform")).isEqualTo("INSTAGRAM");
    for (int i = 0; i < 6; i++) {
      api.post(
              "/api/v1/influencers/me/posts",
              influencer,
              Map.of(
                  "platform", "INSTAGRAM",
                  "publishedAt",
                      Instant.now()
                          .minus(5 + 7L * i, ChronoUnit.DAYS)
                          .truncatedTo(ChronoUnit.SECONDS),
                  "likes", 1_900,
                  "comments", 100,
                  "shares", 50,
                  "views", 40_000))
          .expect(201);
    }
    JsonNode engagement =
        api.get("/api/v1/influencers/me", influencer).expect(200).body().path("engagementRate");
    // (1,900 + 100) / 50,000 in every post
    assertThat(engagement.path("value").asDouble()).isEqualTo(0.04);
    assertThat(engagement.path("n").asInt()).isEqualTo(6);
  }

  @Test
  @Order(7)
  void row7_creativeProfile() {
    Answer profile =
        api.put(
                "/api/v1/creatives/me",
                crew,
                Map.of(
                    "professions", List.of("EDITOR"),
                    "skillTags", List.of("video editing"),
                    "bio", "Cuts reels " + unique,
                    "city", "Mumbai",
                    "dayRate", Money.rupees(6_000)))
            .expect(200, 201);
    assertThat(profile.body().path("professions").get(0).asString()).isEqualTo("EDITOR");
  }

  @Test
  @Order(8)
  void row8_campaign() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    campaignId =
        api.post(
                "/api/v1/campaigns",
                brand,
                Map.of(
                    "brandId",
                    brandId,
                    "title",
                    "Campaign " + unique,
                    "description",
                    "One film",
                    "budget",
                    Money.rupees(60_000),
                    "startDate",
                    today.toString(),
                    "endDate",
                    today.plusDays(30).toString(),
                    "category",
                    "fashion"))
            .expect(201)
            .text("id");
    Answer launched =
        api.post("/api/v1/campaigns/" + campaignId + "/launch", brand, Map.of()).expect(200);
    assertThat(launched.text("status")).isEqualTo("LIVE");
  }

  @Test
  @Order(9)
  void row9_gig() {
    Answer gig =
        api.post(
                "/api/v1/gigs",
                brand,
                work.gig(
                    "PROMOTION",
                    "INFLUENCER",
                    50_000,
                    Map.of("brandId", brandId, "campaignId", campaignId)))
            .expect(201);
    gigId = gig.text("id");
    gigRoleId = gig.body().path("roles").get(0).path("id").asString();
    Answer published = api.post("/api/v1/gigs/" + gigId + "/publish", brand, Map.of()).expect(200);
    assertThat(published.text("status")).isEqualTo("OPEN");
  }

  @Test
  @Order(10)
  void row10_creatorsAreFoundByWordsFiltersAndFacets() {
    String filters =
        "?q=sustainable+"
            + unique
            + "&role=INFLUENCER&category=fashion&minFollowers=10000&minEngagement=0.03&maxPrice=2000000";
    Answer found =
        work.awaiting(
            brand,
            "/api/v1/search/creators" + filters,
            body -> Work.has(body, "userId", influencer.id()));
    assertThat(found.body().path("facets").path("category").isArray()).isTrue();
    work.awaiting(
        brand,
        "/api/v1/search/creators?role=EDITOR&city=Mumbai&q=" + unique,
        body -> Work.has(body, "userId", crew.id()));
    Answer dear =
        api.get("/api/v1/search/creators?q=" + unique + "&role=INFLUENCER&maxPrice=100", brand);
    assertThat(Work.has(dear.expect(200).body(), "userId", influencer.id())).isFalse();
  }

  @Test
  @Order(11)
  void row11_theGigIsFound() {
    work.awaiting(
        influencer, "/api/v1/search/gigs?q=film+" + unique, body -> Work.has(body, "id", gigId));
  }

  @Test
  @Order(12)
  void row12_application() {
    Answer applied = work.apply(influencer, gigId, gigRoleId, 40_000).expect(201);
    applicationId = applied.text("id");
    assertThat(applied.text("status")).isEqualTo("APPLIED");
    assertThat(work.apply(influencer, gigId, gigRoleId, 40_000).status()).isEqualTo(409);
  }

  @Test
  @Order(13)
  void row13_shortlistRejectSelect() {
    Person other = LocalStack.person("INFLUENCER");
    String rival = work.apply(other, gigId, gigRoleId, 30_000).expect(201).text("id");
    assertThat(work.act("applications", applicationId, "shortlist", brand).text("status"))
        .isEqualTo("SHORTLISTED");
    Answer rejected =
        api.post(
                "/api/v1/applications/" + rival + "/reject",
                brand,
                Map.of("reason", "Another style"))
            .expect(200);
    assertThat(rejected.text("status")).isEqualTo("REJECTED");
    Answer selected = work.act("applications", applicationId, "select", brand);
    assertThat(selected.text("status")).isEqualTo("SELECTED");
    engagementId = selected.text("engagementId");
    assertThat(engagementId).isNotBlank();
    Answer all = api.get("/api/v1/campaigns/" + campaignId + "/applications", brand).expect(200);
    assertThat(all.body().path("items").size()).isEqualTo(2);
  }

  @Test
  @Order(14)
  void row14_subGig() {
    Answer sub =
        api.post(
                "/api/v1/gigs",
                influencer,
                work.gig("CREW_HIRE", "EDITOR", 9_000, Map.of("parentEngagementId", engagementId)))
            .expect(201);
    subGigId = sub.text("id");
    String role = sub.body().path("roles").get(0).path("id").asString();
    api.post("/api/v1/gigs/" + subGigId + "/publish", influencer, Map.of()).expect(200);
    String bid = work.apply(crew, subGigId, role, 8_000).expect(201).text("id");
    subEngagementId = work.act("applications", bid, "select", influencer).text("engagementId");
  }

  @Test
  @Order(15)
  void rows15and16_deliverAndApprove() {
    work.deliver(crew, subEngagementId);
    assertThat(
            api.post(
                    "/api/v1/engagements/" + subEngagementId + "/request-changes",
                    influencer,
                    Map.of("note", "A little shorter"))
                .expect(200)
                .text("status"))
        .isEqualTo("CHANGES_REQUESTED");
    work.deliver(crew, subEngagementId);
    assertThat(work.act("engagements", subEngagementId, "approve", influencer).text("status"))
        .isEqualTo("COMPLETED");
    work.deliver(influencer, engagementId);
    assertThat(work.act("engagements", engagementId, "approve", brand).text("status"))
        .isEqualTo("COMPLETED");
  }

  @Test
  @Order(17)
  void row17_reviewsAreSealedUntilBothAreIn() {
    work.review(brand, engagementId, 5);
    assertThat(work.reviewsOf(influencer)).isEmpty();
    work.review(influencer, engagementId, 4);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(work.reviewsOf(influencer)).hasSize(1));
    assertThat(work.reviewsOf(influencer).getFirst().path("rating").asInt()).isEqualTo(5);
    assertThat(work.reviewsOfBrand(brandId).getFirst().path("rating").asInt()).isEqualTo(4);
  }

  @Test
  @Order(18)
  void row18_figuresFollowWithinFiveSeconds() {
    Answer figures =
        work.awaiting(
            influencer,
            "/api/v1/analytics/users/me",
            body ->
                Work.number(body, "gigsCompleted") == 1 && Work.number(body, "reviewCount") == 1);
    assertThat(Work.number(figures.body(), "gigsWon")).isEqualTo(1);
    assertThat(Work.number(figures.body(), "gigsPosted")).isEqualTo(1);
    Answer publicPart = api.get("/api/v1/analytics/users/" + influencer.id(), null).expect(200);
    assertThat(publicPart.body().has("earnings")).isFalse();
    Answer scorecard = api.get("/api/v1/scorecards/" + influencer.id(), null).expect(200);
    assertThat(scorecard.body().toString()).contains("completionRate");
  }

  @Test
  @Order(19)
  void row19_tree() {
    Answer tree =
        work.awaiting(
            brand,
            "/api/v1/campaigns/" + campaignId + "/tree",
            body -> body.toString().contains(subEngagementId));
    String text = tree.body().toString();
    assertThat(text).contains(gigId).contains(engagementId).contains(subGigId);
    // What the brand pays is the first level's fee; the editor's is inside of it and not shown.
    assertThat(text).contains("4000000").doesNotContain("800000,");
  }

  @Test
  @Order(20)
  void row20_brainsList() {
    String list =
        api.post("/api/v1/brains-lists", brand, Map.of("brandId", brandId, "title", "Favourites"))
            .expect(201)
            .text("id");
    api.put(
            "/api/v1/brains-lists/" + list + "/items/" + influencer.id(),
            brand,
            Map.of("note", "Warm tone"))
        .expect(200, 201);
    Answer shown = api.get("/api/v1/brains-lists/" + list, brand).expect(200);
    assertThat(shown.body().toString()).contains(influencer.id()).contains("Warm tone");
    assertThat(api.get("/api/v1/brains-lists/" + list, crew).status()).isEqualTo(404);
  }

  @Test
  @Order(21)
  void row21_uploadToReadyWithVariants() throws Exception {
    byte[] picture = Uploads.picture(1600, 900);
    Map<String, Object> request =
        Map.of(
            "filename", "still.png",
            "contentType", "image/png",
            "size", picture.length,
            "purpose", "REEL");
    Answer started = api.post("/api/v1/media/uploads", influencer, request).expect(201);
    String media = "/api/v1/media/" + started.text("mediaId");
    assertThat(Uploads.send(started.body().path("upload"), picture)).isBetween(200, 204);
    api.post(media + "/complete", influencer, Map.of()).expect(200, 202);
    Answer ready =
        work.awaiting(influencer, media, body -> body.path("status").asString().equals("READY"));
    JsonNode thumbnail = ready.body().path("variants").get(0);
    assertThat(thumbnail.path("name").asString()).isEqualTo("thumbnail");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> file =
          client.send(
              HttpRequest.newBuilder(URI.create(thumbnail.path("url").asString())).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(ImageIO.read(new ByteArrayInputStream(file.body())).getWidth()).isEqualTo(320);
    }

    Answer again = api.post("/api/v1/media/uploads", influencer, request).expect(201);
    byte[] tooLarge = new byte[picture.length + 1];
    assertThat(Uploads.send(again.body().path("upload"), tooLarge)).isGreaterThanOrEqualTo(400);
  }

  @Test
  @Order(22)
  void row22_referenceData() {
    assertThat(api.get("/api/v1/professions", null).expect(200).body().toString())
        .contains("EDITOR");
    Answer categories = api.get("/api/v1/categories", null).expect(200);
    assertThat(categories.body().toString()).contains("fashion");
    assertThat(categories.header("Cache-Control").orElse("")).contains("max-age");
    assertThat(
            api.call(
                    "GET",
                    "/api/v1/categories",
                    null,
                    null,
                    Map.of("If-None-Match", categories.header("ETag").orElseThrow()))
                .status())
        .isEqualTo(304);
    assertThat(api.get("/api/v1/skills?prefix=cinemat", null).expect(200).body().toString())
        .contains("cinematography");
  }

  @Test
  @Order(23)
  void row23_healthAndApiDocument() {
    Answer health = api.get("/actuator/health", null).expect(200);
    assertThat(health.text("status")).isEqualTo("UP");
    assertThat(health.body().path("services").size()).isEqualTo(10);
    Answer document = api.get("/openapi.json", null).expect(200);
    assertThat(document.text("openapi")).startsWith("3.1");
    assertThat(document.body().path("paths").propertyNames())
        .contains("/api/v1/gigs/{id}/publish", "/api/v1/auth/login", "/api/v1/search/creators");
    assertThat(api.get("/docs", null).status()).isIn(200, 302);
  }
}
