package io.crewcall.search.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gigs are found for as long as one can apply to them. */
class GigSearchTest extends SearchServiceTest {
  private static final Instant LATER = Instant.now().plus(Duration.ofDays(30));

  @Test
  void aGigIsFoundWhileItIsOpen() {
    String word = newWord();
    UUID id = UUID.randomUUID();
    publish(id, 0, States.gig(id, word + " shoot", Status.DRAFT, LATER));
    publish(id, 1, States.gig(id, word + " shoot", Status.OPEN, LATER));
    awaitFound(1, "q", word);
    var hit = somebody.gigs("q", word).body().path("items").get(0);
    assertThat(hit.path("id").asString()).isEqualTo(id.toString());
    assertThat(hit.path("title").asString()).isEqualTo(word + " shoot");
    assertThat(hit.path("roles").get(0).path("budgetPerSlot").path("amount").asLong())
        .isEqualTo(1_000_000);
    long version = 2;
    for (Status status : List.of(Status.PAUSED, Status.FILLED, Status.CANCELLED)) {
      publish(id, version++, States.gig(id, word, status, LATER));
      awaitFound(0, "q", word);
      publish(id, version++, States.gig(id, word, Status.OPEN, LATER));
      awaitFound(1, "q", word);
    }
  }

  @Test
  void notAfterItsDeadlineThoughNobodySaidSoYet() {
    String word = newWord();
    UUID soon = UUID.randomUUID();
    publish(soon, 0, States.gig(soon, word, Status.OPEN, LATER));
    UUID later = UUID.randomUUID();
    publish(later, 0, States.gig(later, word, Status.OPEN, LATER.plus(Duration.ofDays(9))));
    awaitFound(2, "q", word);
    clock.ahead(Duration.ofDays(31));
    found(word, List.of(later), "q", word);
    clock.ahead(Duration.ofDays(41));
    found(word, List.of(), "q", word);
  }

  @Test
  void lateAndRepeatedEventsChangeNothing() {
    String word = newWord();
    UUID id = UUID.randomUUID();
    var closed = States.gig(id, word, Status.CANCELLED, LATER);
    publish(id, 5, closed);
    publish(id, 4, States.gig(id, word, Status.OPEN, LATER));
    publish(id, 5, closed);
    publish(id, 0, States.gig(id, word, Status.OPEN, LATER));
    // Behind all of them in the same partition.
    publish(id, 6, States.gig(id, word + " again", Status.OPEN, LATER));
    awaitFound(1, "q", word + " again");
    publish(id, 3, States.gig(id, word + " never", Status.OPEN, LATER));
    publish(id, 7, States.gig(id, word + " last", Status.OPEN, LATER));
    awaitFound(1, "q", word + " last");
    assertThat(somebody.gigs("q", word).body().path("items").get(0).path("title").asString())
        .isEqualTo(word + " last");
  }

  @Test
  void wordsFiltersAndFacets() {
    String word = newWord();
    UUID camera = UUID.randomUUID();
    publish(
        camera,
        0,
        States.gig(
            camera, word, Status.OPEN, LATER, "DOP", List.of("drone-filming"), "Pune", 50_000));
    UUID cut = UUID.randomUUID();
    publish(
        cut,
        0,
        States.gig(cut, word, Status.OPEN, LATER, "EDITOR", List.of("reels"), "Mumbai", 4_000));
    awaitFound(2, "q", word);
    found(word, List.of(camera), "q", word + " cinematographer");
    found(word, List.of(camera), "q", word + " drone");
    found(word, List.of(cut), "q", word + " mumbai");
    assertThat(somebody.gigs("q", word + " vidoe editor mumbai").expect(200).items("id"))
        .startsWith(cut.toString());
    found(word, List.of(camera), "q", word, "profession", "DOP");
    found(word, List.of(camera, cut), "q", word, "profession", "DOP", "profession", "EDITOR");
    found(word, List.of(cut), "q", word, "skill", "reels");
    found(word, List.of(cut), "q", word, "city", "mumbai");
    found(word, List.of(camera), "q", word, "minBudget", 400_001);
    found(word, List.of(), "q", word, "minBudget", 1, "currency", "USD");
    found(word, List.of(), "q", word, "remote", true);
    found(word, List.of(camera, cut), "q", word, "type", "CREW_HIRE");
    Answer pune = somebody.gigs("q", word, "city", "Pune");
    assertThat(pune.facet("city")).isEqualTo(Map.of("Pune", 1L, "Mumbai", 1L));
    assertThat(pune.facet("profession")).isEqualTo(Map.of("DOP", 1L));
  }

  private void found(String word, List<UUID> expected, Object... query) {
    assertThat(somebody.gigs(query).expect(200).items("id"))
        .as(List.of(query).toString())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(UUID::toString).toList());
  }

  @Test
  void pagesHoldEveryHitOnce() {
    String word = newWord();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      UUID id = UUID.randomUUID();
      all.add(id.toString());
      publish(id, 0, States.gig(id, word, Status.OPEN, LATER));
    }
    awaitFound(11, "q", word);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          cursor.isEmpty()
              ? somebody.gigs("q", word, "limit", 4)
              : somebody.gigs("q", word, "limit", 4, "cursor", cursor);
      seen.addAll(page.expect(200).items("id"));
      cursor = page.text("nextCursor");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(11).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "remote=maybe",
        "minBudget=-1",
        "minBudget=x",
        "currency=x",
        "q=%00",
        "skill=%00"
      })
  void badInputIsRefused(String query) {
    Answer answer = somebody.call("GET", SearchApi.GIGS + "?" + query).expect(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  private void publish(UUID id, long version, GigState gig) {
    events.publish("gig.updated", id, version, gig);
  }

  private void awaitFound(int count, Object... query) {
    soon()
        .untilAsserted(() ->
            assertThat(somebody.gigs(query).expect(200).body().path("total").asLong())
                .isEqualTo(count));
  }
}
