package io.crewcall.search.creator;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import io.crewcall.testsupport.OpenApiContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creators are found by what their owners' services have said of them. */
class CreatorSearchTest extends SearchServiceTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "search-service");
  }

  @Test
  void aPersonIsFoundWithWhatEachServiceSaid() {
    UUID id = UUID.randomUUID();
    String word = newWord();
    user(id, 0, word + " Rao", "Pune");
    influencer(id, 0, "Street food", 25_000, 0.031, 12_000);
    creative(id, 0, "Lights and lenses", List.of("DOP"), List.of("drone-filming"));
    events.publish("scorecard.computed", id, 1, States.scorecard(id, 4.7, 0.9));
    soon()
        .untilAsserted(() -> {
          Answer found = somebody.creators("q", word).expect(200);
          assertThat(found.items("userId")).containsExactly(id.toString());
          var hit = found.body().path("items").get(0);
          assertThat(hit.path("displayName").asString()).isEqualTo(word + " Rao");
          assertThat(hit.path("headline").asString()).isEqualTo("Street food");
          assertThat(hit.path("city").asString()).isEqualTo("Pune");
          assertThat(hit.path("followers").asLong()).isEqualTo(25_000);
          assertThat(hit.path("engagementRate").asDouble()).isEqualTo(0.031);
          assertThat(hit.path("priceFrom").path("amount").asLong()).isEqualTo(500_000);
          assertThat(hit.path("rating").asDouble()).isEqualTo(4.7);
          assertThat(hit.path("roles").toString())
              .isEqualTo("[\"INFLUENCER\",\"CREATIVE\",\"DOP\"]");
          assertThat(found.body().path("total").asLong()).isEqualTo(1);
        });
    for (String words :
        List.of(
            word + " cinematographer",
            word + " director of photography",
            word + " drone",
            word + " PUNE",
            "rao " + word + " lenses",
            word + " cinematografer",
            word + " vlogger")) {
      assertThat(somebody.creators("q", words).expect(200).items("userId"))
          .as(words)
          .startsWith(id.toString());
    }
    // What does not fit is given up rather than to answer nothing, and said to be.
    Answer far = somebody.creators("q", word + " colourist nagpur");
    assertThat(far.items("userId")).contains(id.toString());
    assertThat(far.understood("colourist")).contains("PROFESSION");
    assertThat(far.relaxed("nagpur")).isTrue();
  }

  @Test
  void hiddenAndDeactivatedPeopleAreNotFound() {
    UUID id = UUID.randomUUID();
    String word = newWord();
    user(id, 0, word, "Pune");
    awaitFound(word, 0);
    influencer(id, 0, "Food", 10, 0.03, 10);
    awaitFound(word, 1);
    events.publish(
        "influencer.updated",
        id,
        1,
        States.influencer(id, "Food", 10, 0.03, 10, List.of("food"), false));
    awaitFound(word, 0);
    // Another face of the same person may still be on show; what is hidden does not show in it.
    creative(id, 0, "Cuts", List.of("EDITOR"), List.of());
    awaitFound(word, 1);
    Answer found = somebody.creators("q", word);
    assertThat(found.body().path("items").get(0).path("followers").isNull()).isTrue();
    assertThat(somebody.creators("q", word, "role", "INFLUENCER").items("userId")).isEmpty();
    events.publish("user.updated", id, 1, States.user(id, word, "Pune", false));
    awaitFound(word, 0);
    // Late news of the past change nothing.
    events.publish("user.created", id, 0, States.user(id, word, "Pune", true));
    events.publish("user.updated", id, 2, States.user(id, word + " back", "Pune", true));
    awaitFound(word + " back", 1);
  }

  @Test
  void whoHasBlockedSomebodyNeitherFindsThemNorIsFoundByThem() {
    String word = newWord();
    UUID one = person(word, "Mumbai", 10);
    UUID other = person(word, "Mumbai", 10);
    awaitFound(word, 2);
    SearchApi asOne = new SearchApi(http.baseUrl(), tokens.bearer(one, Role.INFLUENCER));
    SearchApi asOther = new SearchApi(http.baseUrl(), tokens.bearer(other, Role.INFLUENCER));
    UUID block = UUID.randomUUID();
    events.publish("block.set", block, 1, new BlockState(block, one, other, true));
    soon()
        .untilAsserted(() -> {
          assertThat(asOne.creators("q", word).items("userId")).containsExactly(one.toString());
          assertThat(asOther.creators("q", word).items("userId")).containsExactly(other.toString());
        });
    assertThat(somebody.creators("q", word).items("userId")).hasSize(2);
    // A late event of before changes nothing, and one block does not lift the other.
    events.publish("block.lifted", block, 0, new BlockState(block, one, other, false));
    UUID back = UUID.randomUUID();
    events.publish("block.set", back, 1, new BlockState(back, other, one, true));
    events.publish("block.lifted", block, 2, new BlockState(block, one, other, false));
    UUID last = person(word, "Mumbai", 10);
    awaitFound(word, 3);
    assertThat(asOne.creators("q", word).items("userId"))
        .containsExactlyInAnyOrder(one.toString(), last.toString());
    events.publish("block.lifted", back, 2, new BlockState(back, other, one, false));
    soon().until(() -> asOne.creators("q", word).items("userId").size() == 3);
    soon().until(() -> asOther.creators("q", word).items("userId").size() == 3);
  }

  @Test
  void typingErrorsAreForgivenOnlyWhenLittleIsFound() {
    String word = newWord();
    List<UUID> exact = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      exact.add(person(word, "Mumbai", 1000 + i));
    }
    String near = word.substring(0, word.length() - 1) + "z";
    UUID other = person(near, "Mumbai", 5);
    awaitFound(word, 5);
    soon().until(() -> somebody.creators("q", near).items("userId").contains(other.toString()));
    // Five are enough, so that the nearly same word does not count ...
    assertThat(somebody.creators("q", word).items("userId")).doesNotContain(other.toString());
    // ... but one is too few.
    assertThat(somebody.creators("q", near).items("userId")).hasSize(6);
    assertThat(somebody.creators("q", near).items("userId").getFirst()).isEqualTo(other.toString());
  }

  @Test
  void filtersNarrow() {
    String word = newWord();
    UUID small = UUID.randomUUID();
    user(small, 0, word, "Mumbai");
    influencer(small, 0, "Food", 5_000, 0.06, 2_000);
    UUID large = UUID.randomUUID();
    user(large, 0, word, "New Delhi");
    influencer(large, 0, "Food", 900_000, 0.012, 200_000);
    UUID crew = UUID.randomUUID();
    user(crew, 0, word, "Mumbai");
    creative(crew, 0, "Cuts", List.of("EDITOR", "COLORIST"), List.of("color-grading"));
    events.publish("scorecard.computed", crew, 1, States.scorecard(crew, 4.9, 0.9));
    awaitFound(word, 3);
    soon().until(() -> somebody.creators("q", word, "minRating", 4.5).items("userId").size() == 1);
    found(word, List.of(small, large), "role", "INFLUENCER");
    found(word, List.of(crew), "role", "EDITOR");
    found(word, List.of(crew), "role", "colorist");
    found(word, List.of(small, large, crew), "role", "EDITOR", "role", "INFLUENCER");
    found(word, List.of(crew), "skill", "color-grading");
    found(word, List.of(small, crew), "city", "mumbai");
    found(word, List.of(large), "city", "New Delhi");
    found(word, List.of(small, large, crew), "city", "Mumbai,New Delhi");
    found(word, List.of(large), "minFollowers", 5_001);
    found(word, List.of(small), "maxFollowers", 5_000);
    found(word, List.of(small), "minEngagement", 0.05);
    found(word, List.of(small), "maxPrice", 200_000);
    found(word, List.of(small, crew), "maxPrice", 500_000);
    found(word, List.of(), "maxPrice", 500_000, "currency", "USD");
    found(word, List.of(crew), "minRating", 4.9);
    found(word, List.of(), "category", "fashion");
    found(word, List.of(small), "category", "food", "city", "Mumbai");
    found(word, List.of(small, large), "platform", "INSTAGRAM");
    found(word, List.of(small, large, crew), "language", "hindi");
    found(word, List.of(), "role", "EDITOR", "minFollowers", 1);
  }

  private void found(String word, List<UUID> expected, Object... filters) {
    Object[] query = new Object[filters.length + 2];
    query[0] = "q";
    query[1] = word;
    System.arraycopy(filters, 0, query, 2, filters.length);
    Answer answer = somebody.creators(query).expect(200);
    assertThat(answer.items("userId"))
        .as(List.of(filters).toString())
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(UUID::toString).toList());
    assertThat(answer.body().path("total").asLong()).isEqualTo(expected.size());
  }

  @Test
  void countsOfAFacetDisregardWhatIsChosenInIt() {
    String word = newWord();
    person(word, "Mumbai", 10);
    person(word, "Mumbai", 20);
    person(word, "Pune", 30);
    UUID crew = UUID.randomUUID();
    user(crew, 0, word, "Pune");
    creative(crew, 0, "Cuts", List.of("EDITOR"), List.of());
    awaitFound(word, 4);

    Answer all = somebody.creators("q", word);
    assertThat(all.facet("city")).isEqualTo(Map.of("Mumbai", 2L, "Pune", 2L));
    assertThat(all.facet("role")).isEqualTo(Map.of("INFLUENCER", 3L, "CREATIVE", 1L, "EDITOR", 1L));
    Answer mumbai = somebody.creators("q", word, "city", "Mumbai");
    assertThat(mumbai.body().path("total").asLong()).isEqualTo(2);
    assertThat(mumbai.facet("city")).isEqualTo(Map.of("Mumbai", 2L, "Pune", 2L));
    assertThat(mumbai.facet("role")).isEqualTo(Map.of("INFLUENCER", 2L));
    Answer both = somebody.creators("q", word, "city", "Pune", "role", "EDITOR");
    assertThat(both.facet("city")).isEqualTo(Map.of("Pune", 1L));
    assertThat(both.facet("role"))
        .isEqualTo(Map.of("INFLUENCER", 1L, "CREATIVE", 1L, "EDITOR", 1L));
  }

  @Test
  void betterTrackRecordsComeFirstAmongTheEquallyFitting() {
    String word = newWord();
    UUID good = person(word, "Mumbai", 10);
    UUID bad = person(word, "Mumbai", 10);
    UUID unknown = person(word, "Mumbai", 10);
    events.publish("scorecard.computed", good, 1, States.scorecard(good, 4.9, 0.95));
    events.publish("scorecard.computed", bad, 1, States.scorecard(bad, 2.0, 0.3));
    soon()
        .untilAsserted(() ->
            assertThat(somebody.creators("q", word).items("userId"))
                .containsExactly(good.toString(), unknown.toString(), bad.toString()));
  }

  @Test
  void pagesHoldEveryHitOnce() {
    String word = newWord();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      all.add(person(word, "Mumbai", 100).toString());
    }
    awaitFound(word, 23);
    List<String> seen = new ArrayList<>();
    Answer page = somebody.creators("q", word, "limit", 5).expect(200);
    while (true) {
      seen.addAll(page.items("userId"));
      assertThat(page.body().path("total").asLong()).isEqualTo(23);
      if (page.body().path("nextCursor").isNull()) {
        assertThat(page.header("link")).isEmpty();
        break;
      }
      assertThat(page.header("link")).endsWith("; rel=\"next\"").contains("limit=5");
      String next = page.header("link").substring(1, page.header("link").indexOf('>'));
      page = somebody.call("GET", next).expect(200);
    }
    assertThat(seen).hasSize(23);
    assertThat(new HashSet<>(seen)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(somebody.creators("q", word, "limit", 23).body().path("nextCursor").isNull())
        .isTrue();
    // Without words too, where all scores are the same.
    assertThat(somebody.creators("limit", 100).expect(200).items("userId")).hasSizeGreaterThan(20);
  }

  @Test
  void aCursorIsGoodForItsOwnSearchAlone() {
    String word = newWord();
    person(word, "Mumbai", 100);
    person(word, "Mumbai", 100);
    awaitFound(word, 2);
    String cursor = somebody.creators("q", word, "limit", 1).text("nextCursor");
    assertThat(cursor).isNotEmpty();
    assertThat(somebody.creators("q", word, "cursor", cursor).items("userId")).hasSize(1);
    somebody.creators("cursor", cursor).refused(400, "INVALID_CURSOR");
    somebody.creators("q", word + "x", "cursor", cursor).refused(400, "INVALID_CURSOR");
    somebody.creators("q", word, "city", "Pune", "cursor", cursor).refused(400, "INVALID_CURSOR");
    somebody.gigs("q", word, "cursor", cursor).refused(400, "INVALID_CURSOR");
    char last = cursor.charAt(cursor.length() / 2);
    String changed =
        cursor.substring(0, cursor.length() / 2)
            + (last == 'A' ? 'B' : 'A')
            + cursor.substring(cursor.length() / 2 + 1);
    somebody.creators("q", word, "cursor", changed).refused(400, "INVALID_CURSOR");
    somebody.creators("cursor", "").refused(400, "INVALID_CURSOR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=ten",
        "limit=99999999999",
        "minFollowers=-1",
        "minFollowers=many",
        "minFollowers=1.5",
        "minFollowers=99999999999999999999",
        "minEngagement=-0.1",
        "minEngagement=1.1",
        "minEngagement=NaN",
        "minEngagement=Infinity",
        "maxPrice=-5",
        "minRating=0",
        "minRating=6",
        "currency=rupees",
        "currency=inr",
        "q=%00",
        "q=a%00b",
        "q=a%0Ab",
        "q=%FF%FE",
        "q=%C0%AF",
        "q=%ED%A0%80",
        "city=%00",
        "role=a%07b",
        "cursor=%00",
      })
  void badInputIsRefused(String query) {
    Answer answer = somebody.call("GET", SearchApi.CREATORS + "?" + query).expect(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.response().body()).doesNotContain("io.crewcall").doesNotContain("lucene");
  }

  @Test
  void boundsOfTextAreHeld() {
    somebody.creators("q", "a".repeat(200)).expect(200);
    somebody.creators("q", "a".repeat(201)).refused(400, "VALIDATION_FAILED");
    somebody.creators("city", "a".repeat(61)).refused(400, "VALIDATION_FAILED");
    Object[] cities = new Object[42];
    for (int i = 0; i < 42; i += 2) {
      cities[i] = "city";
      cities[i + 1] = "c" + i;
    }
    somebody.creators(cities).refused(400, "VALIDATION_FAILED");
    somebody.creators("q", "x".repeat(20_000)).refused(431, "HEADERS_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?*~",
        "a*",
        "\"open",
        "(a AND",
        "name:x OR *:*",
        "[1 TO *]",
        "/.*/",
        "a^9999",
        "\\",
        "<script>",
        "' or 1=1 --",
        "{\"match_all\":{}}",
        "   ",
        "\uD83C\uDFAC\u0928\u092E\u0938\u094D\u0924\u0947",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
      })
  void noCharacterOfTheWordsHasAMeaningOfItsOwn(String words) {
    somebody.creators("q", words).expect(200);
    somebody.creators("city", words).expect(200);
    somebody.gigs("q", words).expect(200);
  }

  @Test
  void onlyATokenOpens() {
    SearchApi nobody = new SearchApi(http.baseUrl(), null);
    nobody.creators().refused(401, "UNAUTHENTICATED");
    nobody.gigs().refused(401, "UNAUTHENTICATED");
    new SearchApi(http.baseUrl(), tokens.expired(UUID.randomUUID()))
        .creators()
        .refused(401, "INVALID_TOKEN");
    assertThat(somebody.call("POST", SearchApi.CREATORS).expect(405).header("allow")).isNotEmpty();
    somebody.call("GET", "/api/v1/search/nothing").expect(404);
    somebody.call("GET", "/api/v1/other").expect(404);
  }

  private UUID person(String name, String city, long followers) {
    UUID id = UUID.randomUUID();
    user(id, 0, name, city);
    influencer(id, 0, "Something", followers, 0.03, 1_000);
    return id;
  }

  private void user(UUID id, long version, String name, String city) {
    events.publish("user.updated", id, version, States.user(id, name, city));
  }

  private void influencer(
      UUID id, long version, String headline, long followers, double engagement, long rupees) {
    events.publish(
        "influencer.updated",
        id,
        version,
        States.influencer(id, headline, followers, engagement, rupees));
  }

  private void creative(
      UUID id, long version, String bio, List<String> professions, List<String> skills) {
    events.publish(
        "creative.updated", id, version, States.creative(id, bio, professions, skills, true));
  }

  private void awaitFound(String words, int count) {
    soon()
        .untilAsserted(() ->
            assertThat(somebody.creators("q", words).expect(200).body().path("total").asLong())
                .isEqualTo(count));
  }
}
