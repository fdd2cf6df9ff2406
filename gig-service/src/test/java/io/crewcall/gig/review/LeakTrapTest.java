package io.crewcall.gig.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import io.crewcall.testsupport.RealServers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The leak trap. Before the reveal nothing that anybody but the author can see is different: every
 * operation of this service that reads, as each kind of person, bodies and ETags and all; and no
 * record of any topic. What the author sees is the author's own words.
 */
@RealServers
class LeakTrapTest extends GigServiceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Api> others = new LinkedHashMap<>();
  private String words = "";
  private UUID campaign = UUID.randomUUID();

  @Test
  void sealedReviewIsNowhereToBeSeen() {
    UUID hirer = UUID.randomUUID();
    UUID worker = UUID.randomUUID();
    campaign = stage().campaign(stage().brand(hirer), 1000);
    // Something to be counted already, so that a count that moves would show.
    Work earlier = ended(hirer, worker);
    review(earlier, hirer, 5);
    review(earlier, worker, 5);
    Work work = ended(hirer, worker);
    for (boolean byHirer : List.of(true, false)) {
      Work again = byHirer ? work : ended(hirer, worker);
      UUID author = byHirer ? hirer : worker;
      words = "Leaked-" + UUID.randomUUID();
      others.clear();
      others.put("the other side", as(byHirer ? worker : hirer));
      others.put("a stranger", as(UUID.randomUUID()));
      others.put("an admin", as(UUID.randomUUID(), Role.ADMIN));
      others.put("nobody", nobody());
      outboxEmpty();
      Map<String, String> seen = everything(again, hirer, worker);
      Map<String, Integer> records = records();
      assertThat(seen).hasSizeGreaterThan(60);

      UUID review = review(again, author, 1);
      outboxEmpty();
      assertThat(everything(again, hirer, worker)).isEqualTo(seen);
      others.forEach((who, api) -> {
        assertThat(api.get("/reviews/" + review).status()).as(who).isIn(401, 404);
        assertThat(api.post("/reviews/" + review + "/reports", Map.of("reason", "SPAM")).status())
            .as(who)
            .isIn(401, 404);
      });
      assertThat(records()).as("no record more on any topic").isEqualTo(records);
      assertThat(texts())
          .noneMatch(text -> text.contains(words) || text.contains(review.toString()));
      Answer own = as(author).get("/engagements/" + again.id() + "/reviews").expect(200);
      assertThat(own.body().toString()).contains(words);

      // And the trap can snap: at the reveal all this does change.
      review(again, byHirer ? worker : hirer, 4);
      outboxEmpty();
      assertThat(everything(again, hirer, worker)).isNotEqualTo(seen);
      assertThat(texts()).anyMatch(text -> text.contains(words));
      assertThat(records().get("gig.reviews")).isEqualTo(records.get("gig.reviews") + 2);
    }
  }

  private Work ended(UUID hirer, UUID worker) {
    Work work = stage().work(hirer, worker, 1000);
    stage().complete(work);
    return work;
  }

  private UUID review(Work work, UUID author, int rating) {
    Map<String, Object> said =
        rating == 1 ? Map.of("rating", 1, "text", words) : Map.of("rating", rating);
    return as(author).post("/engagements/" + work.id() + "/reviews", said).expect(201).id("id");
  }

  private void outboxEmpty() {
    await().until(() -> stage().number("select count(*) from outbox") == 0);
  }

  /** Every GET of the API document, with the ids of this scene, as each of the others. */
  private Map<String, String> everything(Work work, UUID hirer, UUID worker) {
    Map<String, String> seen = new TreeMap<>();
    for (String template : reads()) {
      for (String path : addresses(template, work, hirer, worker)) {
        others.forEach((who, api) -> {
          Answer answer = api.get(path);
          seen.put(
              path + " as " + who,
              answer.status() + " " + answer.header("etag") + " " + withoutTimes(answer.body()));
        });
      }
    }
    return seen;
  }

  /** Without what is different at every call: its id, its time, and up to where it read. */
  private static String withoutTimes(JsonNode body) {
    return body.toString().replaceAll("\"(requestId|asOf|nextSince)\":\"[^\"]*\"", "");
  }

  private List<String> reads() {
    byte[] document =
        http.anonymous()
            .get()
            .uri("/v3/api-docs")
            .exchange()
            .returnResult(byte[].class)
            .getResponseBody();
    List<String> reads = new ArrayList<>();
    JSON.readTree(document)
        .path("paths")
        .properties()
        .forEach(path -> {
          // A stream sends what the operation without it answers, and never ends.
          if (path.getValue().has("get") && !path.getKey().endsWith("/stream")) {
            reads.add(path.getKey().replaceFirst("^/api/v1", ""));
          }
        });
    return reads;
  }

  private List<String> addresses(String template, Work work, UUID hirer, UUID worker) {
    String filled =
        template
            .replace("/gigs/{gigId}", "/gigs/" + work.gig().id())
            .replace("/campaigns/{campaignId}", "/campaigns/" + campaign)
            .replace("/gigs/{id}", "/gigs/" + work.gig().id())
            .replace("/engagements/{id}", "/engagements/" + work.id());
    List<String> addresses = new ArrayList<>();
    for (UUID user : List.of(hirer, worker)) {
      String address = filled.replaceAll("\\{[^}]+}", user.toString());
      switch (template) {
        case "/ledger", "/ledger/totals" -> {
          addresses.add(address + "?side=WORKER");
          addresses.add(address + "?side=HIRER");
        }
        case "/reviews", "/testimonials" -> {
          addresses.add(address + "?standing=REPORTED");
          addresses.add(address + "?standing=HELD");
        }
        case "/testimonials/mine" -> addresses.add(address + "?side=SUBJECT");
        default -> addresses.add(address);
      }
    }
    return addresses.stream().distinct().toList();
  }

  private static final List<String> TOPICS =
      List.of(
          "gig.gigs",
          "gig.applications",
          "gig.invitations",
          "gig.engagements",
          "gig.deliveries",
          "gig.reviews",
          "gig.testimonials",
          "gig.ledgers");

  private Map<String, Integer> records() {
    Map<String, Integer> records = new TreeMap<>();
    TOPICS.forEach(topic -> records.put(topic, events.records(topic).size()));
    return records;
  }

  /** All records of all topics, as they are on the wire: keys, headers and values. */
  private List<String> texts() {
    return TOPICS.stream()
        .flatMap(topic -> events.records(topic).stream())
        .map(record -> {
          StringBuilder text = new StringBuilder(record.key());
          record
              .headers()
              .forEach(header ->
                  text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
          return text.append(' ')
              .append(
                  record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
              .toString();
        })
        .toList();
  }
}
