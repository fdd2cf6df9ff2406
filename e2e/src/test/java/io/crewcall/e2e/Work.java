package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The calls that make up work on the platform. */
final class Work {
  private final Api api;
  private final String unique;

  /**
   * @param unique in every title, to be found again
   */
  Work(Api api, String unique) {
    this.api = api;
    this.unique = unique;
  }

  Map<String, Object> gig(
      String type, String profession, long rupees, Map<String, String> belongs) {
    Map<String, Object> gig = new HashMap<>(belongs);
    gig.put("title", "A film " + unique + " by " + profession);
    gig.put("description", "Thirty seconds");
    gig.put("type", type);
    gig.put("deadline", Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    gig.put(
        "roles",
        List.of(
            Map.of(
                "profession",
                profession,
                "skillTags",
                List.of("reels"),
                "slots",
                1,
                "budgetPerSlot",
                Money.rupees(rupees))));
    return gig;
  }

  Answer apply(Person applicant, String gig, String role, long rupees) {
    return api.post(
        "/api/v1/gigs/" + gig + "/applications",
        applicant,
        Map.of("gigRoleId", role, "coverNote", "Gladly", "proposedFee", Money.rupees(rupees)));
  }

  Answer act(String resource, String id, String action, Person actor) {
    return api.post("/api/v1/" + resource + "/" + id + "/" + action, actor, Map.of()).expect(200);
  }

  void deliver(Person worker, String engagement) {
    api.post(
            "/api/v1/engagements/" + engagement + "/deliveries",
            worker,
            Map.of("note", "Here it is", "mediaIds", List.of()))
        .expect(201);
    Answer engaged = api.get("/api/v1/engagements/" + engagement, worker).expect(200);
    assertThat(engaged.text("status")).isEqualTo("DELIVERED");
  }

  void review(Person author, String engagement, int rating) {
    api.post(
            "/api/v1/engagements/" + engagement + "/reviews",
            author,
            Map.of("rating", rating, "text", "Well done", "skills", List.of()))
        .expect(201);
  }

  List<JsonNode> reviewsOf(Person person) {
    return reviewsAt("/api/v1/users/" + person.id() + "/reviews");
  }

  /** What is said of a brand that hired, whoever posted the gig. */
  List<JsonNode> reviewsOfBrand(String brandId) {
    return reviewsAt("/api/v1/brands/" + brandId + "/reviews");
  }

  private List<JsonNode> reviewsAt(String path) {
    JsonNode page = api.get(path, null).expect(200).body();
    return StreamSupport.stream(page.path("items").spliterator(), false).toList();
  }

  /** What is told by events is there within five seconds. */
  Answer awaiting(Person person, String path, Predicate<JsonNode> there) {
    Answer[] last = new Answer[1];
    await("GET " + path)
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          last[0] = api.get(path, person);
          return last[0].status() == 200 && there.test(last[0].body());
        });
    return last[0];
  }

  static boolean has(JsonNode page, String field, String value) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .anyMatch(item -> item.path(field).asString("").equals(value));
  }

  /** A figure's value, or the number itself. */
  static double number(JsonNode body, String name) {
    JsonNode figure = body.path(name);
    return figure.isNumber() ? figure.asDouble() : figure.path("value").asDouble(0);
  }
}
