package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Somebody works on the platform, has all of their data handed out, and leaves: afterwards nothing
 * that tells who they were is found in any store, while the work they did still counts.
 */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {
  private final Api api = LocalStack.api();

  /** In everything that the person gives or writes, and in nothing else. */
  private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);

  private final Work work = new Work(api, UUID.randomUUID().toString().substring(0, 8));
  private final String password = LocalStack.PASSWORD;
  private Person person;
  private Person hirer;
  private String brandId;
  private String gigId;
  private String engagementId;
  private String mediaId;

  @Test
  @Order(1)
  void somebodyJoinsAndShowsThemselves() {
    person =
        Person.join(
            api,
            word + "@example.test",
            password,
            "Asha " + word,
            "asha." + word,
            List.of("INFLUENCER", "CREATIVE"));
    hirer = LocalStack.person("BRAND", "CREATIVE");
    Answer me = api.get("/api/v1/users/me", person).expect(200);
    Answer patched =
        api.call(
                "PATCH",
                "/api/v1/users/me",
                person,
                Map.of("bio", "I am " + word, "city", "Pune", "languages", List.of("mr")),
                Map.of(
                    "If-Match",
                    me.header("ETag").orElseThrow(),
                    "Content-Type",
                    "application/merge-patch+json"))
            .expect(200);
    api.call(
            "PUT",
            "/api/v1/users/me/handle",
            person,
            Map.of("handle", "now." + word),
            Map.of("If-Match", patched.header("ETag").orElseThrow()))
        .expect(200);
    api.put(
            "/api/v1/influencers/me",
            person,
            Map.of(
                "platform", "INSTAGRAM",
                "accounts",
                    List.of(
                        Map.of(
                            "platform",
                            "INSTAGRAM",
                            "handle",
                            "ig." + word,
                            "followers",
                            5000,
                            "reach",
                            2000)),
                "categories", List.of("fashion"),
                "headline", "Wardrobes by " + word,
                "rateCard", List.of(Map.of("deliverable", "REEL", "price", Money.rupees(2_000)))))
        .expect(200, 201);
    api.post(
            "/api/v1/influencers/me/posts",
            person,
            Map.of(
                "platform",
                "INSTAGRAM",
                "publishedAt",
                Instant.now().minus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                "likes",
                190,
                "comments",
                10,
                "shares",
                5,
                "views",
                4000))
        .expect(201);
    api.put(
            "/api/v1/creatives/me",
            person,
            Map.of(
                "professions", List.of("EDITOR"),
                "skillTags", List.of("reels"),
                "bio", "Cuts like " + word,
                "city", "Pune",
                "dayRate", Money.rupees(3_000)))
        .expect(200, 201);
    Answer upload =
        api.post(
                "/api/v1/media/uploads",
                person,
                Map.of(
                    "filename",
                    word + ".jpg",
                    "contentType",
                    "image/jpeg",
                    "size",
                    1000,
                    "purpose",
                    "PORTFOLIO"))
            .expect(201);
    mediaId = upload.text("id").isEmpty() ? upload.text("mediaId") : upload.text("id");
    api.call(
            "PUT",
            "/api/v1/users/me/blocks/" + LocalStack.person("BRAND").id(),
            person,
            null,
            Map.of())
        .expect(204);
    // The five seconds of the journey are the journey's to hold; here it only has to be there.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            api.get("/api/v1/search/creators?q=" + word, person)
                    .expect(200)
                    .body()
                    .path("items")
                    .size()
                == 1);
  }

  @Test
  @Order(2)
  void andWorks() {
    brandId =
        api.post(
                "/api/v1/brands",
                hirer,
                Map.of("companyName", "Loom Street", "industry", "Fashion"))
            .expect(201)
            .text("id");
    String listId =
        api.post("/api/v1/brains-lists", hirer, Map.of("brandId", brandId, "title", "Editors"))
            .expect(201)
            .text("id");
    api.put(
            "/api/v1/brains-lists/" + listId + "/items/" + person.id(),
            hirer,
            Map.of("note", "Good cuts"))
        .expect(200, 201);
    Map<String, Object> gig =
        new HashMap<>(work.gig("CREW_HIRE", "EDITOR", 5_000, Map.of("brandId", brandId)));
    Answer posted = api.post("/api/v1/gigs", hirer, gig).expect(201);
    gigId = posted.text("id");
    String role = posted.body().path("roles").get(0).path("id").asString("");
    api.post("/api/v1/gigs/" + gigId + "/publish", hirer, Map.of()).expect(200);
    // Their own gig, with their own words.
    Map<String, Object> own = new HashMap<>(work.gig("COLLAB", "EDITOR", 1_000, Map.of()));
    own.put("title", "A film of " + word);
    own.put("description", "By " + word);
    String ownGig = api.post("/api/v1/gigs", person, own).expect(201).text("id");
    api.post("/api/v1/gigs/" + ownGig + "/publish", person, Map.of()).expect(200);

    Answer application =
        api.post(
                "/api/v1/gigs/" + gigId + "/applications",
                person,
                Map.of(
                    "gigRoleId",
                    role,
                    "coverNote",
                    "Gladly, " + word,
                    "proposedFee",
                    Money.rupees(5_000)))
            .expect(201);
    engagementId =
        work.act("applications", application.text("id"), "select", hirer).text("engagementId");
    api.post(
            "/api/v1/engagements/" + engagementId + "/deliveries",
            person,
            Map.of("note", "Here it is, " + word, "mediaIds", List.of()))
        .expect(201);

    Answer blocked = api.post("/api/v1/users/me/erasure", person, Map.of("handle", "now." + word));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            api.get("/api/v1/users/me/erasure/blockers", person)
                .expect(200)
                .body()
                .path("items")
                .toString()
                .contains(engagementId));
    assertThat(blocked.status()).as("the event may be under way").isIn(409, 202);
    assertThat(blocked.text("code")).isEqualTo("ERASURE_BLOCKED");

    work.act("engagements", engagementId, "approve", hirer);
    api.post(
            "/api/v1/engagements/" + engagementId + "/reviews",
            person,
            Map.of("rating", 5, "text", "Paid " + word + " in time", "skills", List.of()))
        .expect(201);
    work.review(hirer, engagementId, 4);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> work.reviewsOf(person).size() == 1 && work.reviewsOfBrand(brandId).size() == 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Stores.tablesWith(word).stream()
                .map(place -> place.substring(0, place.indexOf('.')))
                .collect(Collectors.toSet())
                .containsAll(
                    List.of(
                        "auth_db",
                        "users_db",
                        "influencer_db",
                        "creative_db",
                        "gigs_db",
                        "media_db")));
  }

  @Test
  @Order(3)
  void everythingIsHandedOut() throws Exception {
    Answer begun = api.call("POST", "/api/v1/users/me/exports", person, null, Map.of()).expect(202);
    String path = begun.header("Location").orElseThrow();
    Answer[] export = new Answer[1];
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          export[0] = api.get(path, person).expect(200);
          return !export[0].text("status").equals("RUNNING");
        });
    assertThat(export[0].text("status")).as(export[0].body().toString()).isEqualTo("READY");
    Map<String, String> files = unzip(download(path + "/download"));
    for (String service :
        List.of("auth", "user", "influencer", "creative", "gig", "media", "search", "analytics")) {
      assertThat(files.keySet())
          .as("what %s-service hands out", service)
          .anyMatch(file -> file.startsWith(service + "-service/"));
    }
    for (String service : List.of("auth", "user", "influencer", "creative", "gig", "media")) {
      assertThat(
              files.entrySet().stream()
                  .filter(file -> file.getKey().startsWith(service + "-service/"))
                  .map(Map.Entry::getValue)
                  .anyMatch(text -> text.contains(word)))
          .as("the person's words from %s-service", service)
          .isTrue();
    }
    assertThat(String.join("\n", files.values())).doesNotContain(password);
  }

  @Test
  @Order(4)
  void nothingTellsWhoTheyWere() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            api.get("/api/v1/users/me/erasure/blockers", person).body().path("items").isEmpty());
    api.post("/api/v1/users/me/erasure", person, Map.of("handle", "now." + word)).expect(202);
    Person admin = Person.signIn(api, "admin@demo.crewcall.test", LocalStack.demoPassword());
    Answer[] erasure = new Answer[1];
    await()
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          erasure[0] = api.get("/api/v1/users/" + person.id() + "/erasure", admin);
          return erasure[0].text("status").equals("DONE");
        });
    for (JsonNode step : erasure[0].body().path("steps")) {
      assertThat(step.path("status").asString("")).isEqualTo("DONE");
    }

    // What was told by events settles within seconds.
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(Stores.with(word)).isEmpty());

    assertThat(api.get("/api/v1/users/" + person.id(), null).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/users/by-handle/now." + word, null).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/media/" + mediaId, hirer).status()).isEqualTo(404);
    assertThat(
            api.post(
                    "/api/v1/auth/login",
                    null,
                    Map.of("email", word + "@example.test", "password", password))
                .status())
        .isEqualTo(401);
  }

  @Test
  @Order(5)
  void theWorkStillCounts() {
    JsonNode engagement = api.get("/api/v1/engagements/" + engagementId, hirer).expect(200).body();
    assertThat(engagement.path("status").asString("")).isEqualTo("COMPLETED");
    assertThat(engagement.path("fee").path("amount").asLong()).isEqualTo(500_000);
    assertThat(engagement.toString()).contains(person.id());
    List<JsonNode> reviews = work.reviewsOfBrand(brandId);
    assertThat(reviews).as("the rating they gave").hasSize(1);
    assertThat(reviews.getFirst().path("rating").asInt()).isEqualTo(5);
  }

  private byte[] download(String path) throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(LocalStack.GATEWAY + path))
                    .header("Authorization", "Bearer " + person.token())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
