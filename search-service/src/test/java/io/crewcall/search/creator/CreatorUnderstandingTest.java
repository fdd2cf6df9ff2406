package io.crewcall.search.creator;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState.Account;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People are found by what words mean, and the answer says what they were taken for. */
class CreatorUnderstandingTest extends SearchServiceTest {

  @Test
  void aCityIsOneUnderAllItsNames() {
    String word = newWord();
    UUID old = editor(word, "Bombay");
    UUID present = editor(word, "mumbai ");
    UUID elsewhere = editor(word, "Bangalore");
    awaitFound(word, 3);
    Answer found = somebody.creators("q", word + " bambai").expect(200);
    assertThat(found.items("userId").subList(0, 2))
        .containsExactlyInAnyOrder(old.toString(), present.toString());
    assertThat(somebody.creators("q", word).facet("city"))
        .isEqualTo(Map.of("Mumbai", 2L, "Bengaluru", 1L));
    assertThat(somebody.creators("q", word, "city", "Bombay").items("userId")).hasSize(2);
    assertThat(somebody.creators("q", word, "city", "बेंगलुरु").items("userId"))
        .containsExactly(elsewhere.toString());
    assertThat(somebody.creators("q", word, "city", "Karnataka").items("userId"))
        .containsExactly(elsewhere.toString());
    // What is shown is what the person wrote.
    assertThat(somebody.creators("q", word, "city", "Bombay").items("city"))
        .containsExactlyInAnyOrder("Bombay", "mumbai ");
  }

  @Test
  void theAnswerSaysWhatWordsWereTakenForAndWhatWasGivenUp() {
    String word = newWord();
    UUID id = editor(word, "Bombay");
    awaitFound(word, 1);
    Answer fits = somebody.creators("q", word + " vidoe editor in bombay").expect(200);
    assertThat(fits.items("userId").getFirst()).isEqualTo(id.toString());
    assertThat(fits.understood("vidoe editor")).contains("PROFESSION");
    assertThat(fits.understood("bombay")).isEqualTo("CITY");
    assertThat(fits.understood(word)).isEqualTo("TEXT");
    Answer asWritten = somebody.creators("q", word + " bombay", "verbatim", "bombay").expect(200);
    assertThat(asWritten.understood("bombay")).isEqualTo("TEXT");
    Answer nowhere = somebody.creators("q", "dentist " + word + "x in mumbai").expect(200);
    assertThat(nowhere.items("userId")).isEmpty();
    assertThat(nowhere.relaxed(word + "x")).isFalse();
  }

  /** Influencers say on which days they are taken, as crew do. */
  @Test
  void whoIsTakenTodayComesBehindWhoIsFree() {
    String word = newWord();
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    for (UUID id : List.of(one, other)) {
      user(id, word, List.of("en"), "h" + id.toString().substring(28));
      influencer(id, List.of("food"), "@" + word);
    }
    awaitFound(word, 2);
    long version = 1;
    for (List<UUID> takenAndFree : List.of(List.of(one, other), List.of(other, one))) {
      taken(takenAndFree.getFirst(), version++, 2);
      taken(takenAndFree.getLast(), version++, -9);
      soon()
          .untilAsserted(() ->
              assertThat(somebody.creators("q", word + " available today").items("userId"))
                  .containsExactly(
                      takenAndFree.getLast().toString(), takenAndFree.getFirst().toString()));
    }
  }

  /** From ten days ago to some days from now. */
  private void taken(UUID id, long version, int until) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    InfluencerProfileState state =
        States.influencer(id, "Every day", 100, 0.03, 1_000, List.of("food"), true);
    events.publish(
        "influencer.updated",
        id,
        version,
        InfluencerProfileStateBuilder.builder(state)
            .unavailable(
                List.of(
                    new InfluencerProfileState.Days(today.minusDays(10), today.plusDays(until))))
            .build());
  }

  @Test
  void filtersTakeAnyNameForAValue() {
    String word = newWord();
    UUID tamil = UUID.randomUUID();
    user(tamil, word, List.of("ta", "en"), "t" + word);
    influencer(tamil, List.of("mobiles"), "@" + word);
    awaitFound(word, 1);
    for (String language : List.of("ta", "Tamil", "தமிழ்", "TAMIL")) {
      assertThat(somebody.creators("q", word, "language", language).items("userId"))
          .as(language)
          .containsExactly(tamil.toString());
    }
    assertThat(somebody.creators("q", word, "language", "Telugu").items("userId")).isEmpty();
    for (String category : List.of("mobiles", "smartphones", "tech", "Technology", "gadgets")) {
      assertThat(somebody.creators("q", word, "category", category).items("userId"))
          .as(category)
          .containsExactly(tamil.toString());
    }
    assertThat(somebody.creators("q", word, "category", "food").items("userId")).isEmpty();
    assertThat(somebody.creators("q", word, "platform", "insta").items("userId")).hasSize(1);
    assertThat(somebody.creators("q", word, "role", "vlogger").items("userId")).hasSize(1);
  }

  @Test
  void namesAndHandlesAreFoundInAnyScriptAndByTheirParts() {
    String word = newWord();
    UUID id = UUID.randomUUID();
    String name =
        Normalizer.normalize("Nguyễn Thị Hồng", Normalizer.Form.NFD)
            + " أحمد דָּוִד สมชายใจดีมาก 김철수 "
            + word;
    user(id, name, List.of("en"), "chef.z" + word + "_12");
    influencer(id, List.of("food"), "@kitchen.of_" + word + "x");
    awaitFound(word, 1);
    for (String part :
        List.of(
            "nguyễn hồng " + word,
            "nguyen hong " + word,
            "احمد " + word,
            "דוד " + word,
            "สมชาย " + word,
            "ใจดี " + word,
            "철수 " + word,
            "z" + word,
            "chef.z" + word + "_12",
            "@chefz" + word + "12",
            "@chef.z" + word,
            word + "x",
            "kitchen " + word + "x",
            "@kitchen.of_" + word + "x")) {
      assertThat(somebody.creators("q", part).items("userId"))
          .as(part)
          .containsExactly(id.toString());
    }
  }

  @Test
  void anEmptyProfileIsNotFirstAndCodesAreNoWords() {
    UUID full = UUID.randomUUID();
    String city = "Kohima";
    user(full, "Full", List.of("en"), "full" + newWord());
    influencer(full, List.of("food"), "@" + newWord());
    events.publish("user.updated", full, 2, States.user(full, "Full", city));
    UUID empty = UUID.randomUUID();
    events.publish("user.created", empty, 0, emptyUser(empty, city));
    events.publish("influencer.created", empty, 0, emptyProfile(empty));
    soon()
        .untilAsserted(() ->
            assertThat(somebody.creators("role", "INFLUENCER", "city", city).items("userId"))
                .containsExactly(full.toString(), empty.toString()));
    UUID crew = UUID.randomUUID();
    String word = newWord();
    events.publish("user.created", crew, 0, States.user(crew, word, "Pune"));
    events.publish(
        "creative.created", crew, 0, States.creative(crew, "", List.of("OTHER"), List.of(), true));
    awaitFound(word, 1);
    assertThat(somebody.creators("q", "creative " + word).items("userId")).isEmpty();
  }

  private UUID editor(String name, String city) {
    UUID id = UUID.randomUUID();
    events.publish("user.created", id, 0, States.user(id, name, city));
    events.publish(
        "creative.created", id, 0, States.creative(id, "Cuts", List.of("EDITOR"), List.of(), true));
    return id;
  }

  private void user(UUID id, String name, List<String> languages, String handle) {
    UserState state = States.user(id, name, "Pune");
    events.publish(
        "user.created",
        id,
        0,
        UserStateBuilder.builder(state).languages(languages).handle(handle).build());
  }

  private void influencer(UUID id, List<String> categories, String account) {
    InfluencerProfileState state =
        States.influencer(id, "Every day", 100, 0.03, 1_000, categories, true);
    events.publish(
        "influencer.created",
        id,
        0,
        InfluencerProfileStateBuilder.builder(state)
            .accounts(List.of(new Account(Platform.INSTAGRAM, account, 100, null)))
            .build());
  }

  private static UserState emptyUser(UUID id, String city) {
    return UserStateBuilder.builder(States.user(id, "Empty", city))
        .bio(null)
        .languages(List.of())
        .build();
  }

  private static InfluencerProfileState emptyProfile(UUID id) {
    Figure none = new Figure(null, 0, "P90D", "SELF_DECLARED", States.THEN, 1);
    return InfluencerProfileStateBuilder.builder()
        .userId(id)
        .platform("INSTAGRAM")
        .accounts(List.of())
        .categories(List.of())
        .rateCard(List.of())
        .reels(List.of())
        .visible(true)
        .engagementRate(none)
        .engagementRateByViews(none)
        .build();
  }

  private void awaitFound(String words, int count) {
    soon()
        .untilAsserted(() ->
            assertThat(somebody.creators("q", words).expect(200).body().path("total").asLong())
                .isEqualTo(count));
  }
}
