package io.crewcall.search.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Gigs are found by what words mean, the newest first among those that fit equally. */
class GigUnderstandingTest extends SearchServiceTest {
  private static final Instant LATER = Instant.now().plus(Duration.ofDays(30));

  @Test
  void aGigIsFoundByTradeWordsAndOldNamesOfCities() {
    String word = newWord();
    UUID gig = UUID.randomUUID();
    publish(gig, word, "THUMBNAIL_ARTIST", "Bombay", Duration.ZERO);
    await(word, 1);
    Answer found = somebody.gigs("q", word + " thumbnail guy in mumbai").expect(200);
    assertThat(found.items("id")).containsExactly(gig.toString());
    assertThat(found.understood("thumbnail guy")).contains("PROFESSION");
    assertThat(found.understood("mumbai")).isEqualTo("CITY");
    assertThat(found.relaxed("mumbai")).isFalse();
    assertThat(found.facet("city")).isEqualTo(Map.of("Mumbai", 1L));
    Answer far = somebody.gigs("q", word + " thumbnail guy in calcutta").expect(200);
    assertThat(far.items("id")).containsExactly(gig.toString());
    assertThat(far.relaxed("calcutta")).isTrue();
    assertThat(somebody.gigs("q", word, "city", "bambai").items("id")).hasSize(1);
    assertThat(somebody.gigs("q", word, "profession", "thumbnail artist").items("id")).hasSize(1);
    assertThat(somebody.gigs("q", word, "city", "Delhi").items("id")).isEmpty();
  }

  @Test
  void theNewestComesFirst() {
    String city = "Aizawl";
    UUID oldest = UUID.randomUUID();
    UUID newest = UUID.randomUUID();
    UUID between = UUID.randomUUID();
    publish(oldest, "One", "EDITOR", city, Duration.ofDays(3));
    publish(newest, "Two", "EDITOR", city, Duration.ofDays(1));
    publish(between, "Three", "EDITOR", city, Duration.ofDays(2));
    List<String> order = List.of(newest.toString(), between.toString(), oldest.toString());
    soon().until(() -> somebody.gigs("city", city).items("id").equals(order));
    Answer page = somebody.gigs("city", city, "limit", 2).expect(200);
    assertThat(page.items("id")).isEqualTo(order.subList(0, 2));
    String cursor = page.text("nextCursor");
    assertThat(somebody.gigs("city", city, "limit", 2, "cursor", cursor).items("id"))
        .isEqualTo(order.subList(2, 3));
  }

  private void publish(UUID id, String title, String profession, String city, Duration ago) {
    GigState gig = States.gig(id, title, Status.OPEN, LATER, profession, List.of(), city, 10_000);
    events.publish(
        "gig.published",
        id,
        0,
        GigStateBuilder.builder(gig).publishedAt(Instant.now().minus(ago)).build());
  }

  private void await(String words, int count) {
    soon().until(() -> somebody.gigs("q", words).items("id").size() == count);
  }
}
