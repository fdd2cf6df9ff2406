package io.crewcall.creative.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.testsupport.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class OfferTest extends CreativeApiTest {
  private static final String OFFERS = ME + "/offers";

  @Test
  void isPutUpReadChangedAndTakenDown() {
    UUID userId = newEditor();
    JsonNode offer = add(userId, reels());
    assertThat(offer.get("skillTags").valueStream().map(JsonNode::asString))
        .containsExactly("reel-editing", "subtitling");
    String path = "/api/v1/creatives/" + userId + "/offers/" + offer.get("id").asString();
    assertThat(read(path)).isEqualTo(offer);

    Map<String, Object> paused = new HashMap<>(reels());
    paused.put("active", false);
    String mine = OFFERS + "/" + offer.get("id").asString();
    crew(userId)
        .put()
        .uri(mine)
        .header("If-Match", "\"v1\"")
        .body(paused)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"");
    http.anonymous().get().uri(path).exchange().expectStatus().isNotFound();
    crew(userId).get().uri(path).exchange().expectStatus().isOk();
    assertThat(read("/api/v1/creatives/" + userId + "/offers").get("items")).isEmpty();

    crew(newEditor())
        .delete()
        .uri(mine)
        .header("If-Match", "\"v2\"")
        .exchange()
        .expectStatus()
        .isNotFound();
    crew(userId)
        .delete()
        .uri(mine)
        .header("If-Match", "\"v1\"")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    crew(userId)
        .delete()
        .uri(mine)
        .header("If-Match", "\"v2\"")
        .exchange()
        .expectStatus()
        .isNoContent();
    crew(userId).get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void listsPageByPage() {
    UUID userId = newEditor();
    List<String> added = new ArrayList<>();
    for (int offer = 0; offer < 5; offer++) {
      added.addFirst(add(userId, reels()).get("id").asString());
    }
    String path = "/api/v1/creatives/" + userId + "/offers?limit=2";
    List<String> seen = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonNode page = read(next);
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      next =
          page.get("nextCursor").isNull()
              ? null
              : path + "&cursor=" + page.get("nextCursor").asString();
    }
    assertThat(seen).isEqualTo(added);
  }

  @Test
  void nobodyHasMoreThanFiftyEvenAtOnce() throws Exception {
    UUID userId = newEditor();
    for (int offer = 0; offer < 46; offer++) {
      add(userId, reels());
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int offer = 0; offer < 16; offer++) {
        answers.add(
            pool.submit(() ->
                crew(userId)
                    .post()
                    .uri(OFFERS)
                    .body(reels())
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
      assertThat(statuses).filteredOn(status -> status == 409).hasSize(12);
    }
  }

  @Test
  void needsTheRoleAndAProfile() {
    UUID userId = UUID.randomUUID();
    http.as(userId, Role.BRAND)
        .post()
        .uri(OFFERS)
        .body(reels())
        .exchange()
        .expectStatus()
        .isForbidden();
    crew(userId)
        .post()
        .uri(OFFERS)
        .body(reels())
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\" \",\"price\":{\"amount\":1,\"currency\":\"INR\"},\"per\":\"DAY\"}",
        "{\"title\":\"a\\nb\",\"price\":{\"amount\":1,\"currency\":\"INR\"},\"per\":\"DAY\"}",
        "{\"title\":\"a\",\"price\":{\"amount\":1,\"currency\":\"INR\"},\"per\":\"MOON\"}",
        "{\"title\":\"a\",\"price\":{\"amount\":1,\"currency\":\"INR\"},\"per\":\"DAY\",\"deliveryDays\":0}",
        "{\"title\":\"a\",\"price\":{\"amount\":1,\"currency\":\"INR\"},\"per\":\"DAY\",\"deliveryDays\":366}",
        "{\"title\":\"a\",\"price\":1,\"per\":\"DAY\"}"
      })
  void badInputIsRefused(String body) {
    crew(newEditor())
        .post()
        .uri(OFFERS)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private JsonNode add(UUID userId, Map<String, Object> offer) {
    return crew(userId)
        .post()
        .uri(OFFERS)
        .body(offer)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("ETag", "\"v1\"")
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private static Map<String, Object> reels() {
    return Map.of(
        "title",
        "Three reels from one shoot",
        "skillTags",
        List.of("Reel editing", "subtitles"),
        "price",
        Map.of("amount", 900_000, "currency", "INR"),
        "per",
        "PROJECT",
        "deliveryDays",
        5);
  }

  @Test
  void packagesAreToldWithTheProfile() {
    UUID userId = newEditor();
    Caller crew = caller(userId, Role.CREATIVE);
    Map<String, Object> small = size("One reel", 300_000, "INR");
    Map<String, Object> large = size("Ten reels", 2_500_000, "INR");
    Caller.Answer made = crew.post(ME + "/offers", withPackages(List.of(small, large)));
    assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    assertThat(made.body().at("/packages/1/name").asString()).isEqualTo("Ten reels");
    assertThat(made.body().at("/packages/1/revisions").asInt()).isEqualTo(2);
    assertThat(crew.get(made.header("Location")).body().get("packages"))
        .isEqualTo(made.body().get("packages"));
    CreativeProfileState told =
        events
            .await(
                CreativeProfileState.class,
                e -> e.subject().equals(userId) && !e.data().offers().isEmpty())
            .data();
    assertThat(told.offers().getFirst().priceFrom()).isEqualTo(Money.inr(300_000));
    assertThat(told.offers().getFirst().skillTags()).containsExactly("reel-editing");

    assertThat(
            crew.delete(made.header("Location").replace(userId.toString(), "me"), "If-Match", "*")
                .status())
        .isEqualTo(204);
    events.await(
        CreativeProfileState.class,
        e -> e.subject().equals(userId) && e.version() == 3 && e.data().offers().isEmpty());
  }

  @Test
  void refusesPackagesThatDoNotFitTogether() {
    Caller crew = caller(newEditor(), Role.CREATIVE);
    assertThat(crew.post(ME + "/offers", withPackages(List.of(size("One", 1, "USD")))).code())
        .isEqualTo("CURRENCY_MISMATCH");
    assertThat(
            crew.post(
                    ME + "/offers",
                    withPackages(List.of(size("One", 1, "INR"), size("one ", 2, "INR"))))
                .code())
        .isEqualTo("DUPLICATE_PACKAGE");
  }

  private static Map<String, Object> withPackages(List<Map<String, Object>> packages) {
    return Map.of(
        "title",
        "Reels",
        "skillTags",
        List.of("reel editing"),
        "price",
        Map.of("amount", 900_000, "currency", "INR"),
        "per",
        "PROJECT",
        "packages",
        packages);
  }

  private static Map<String, Object> size(String name, long amount, String currency) {
    return Map.of(
        "name",
        name,
        "price",
        Map.of("amount", amount, "currency", currency),
        "deliveryDays",
        3,
        "revisions",
        2);
  }
}
