package io.crewcall.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is suggested to creators and to hirers, and the words why. */
class MatchTest extends SearchServiceTest {
  private static final String FOR_ME = SearchApi.GIGS + "/matches";
  private static final String FOR_A_GIG = SearchApi.CREATORS + "/matches";
  private static final Instant LATER = Instant.now().plus(Duration.ofDays(30));

  /** Of this test alone, in the place of a profession's code and a skill's. */
  private String profession;

  private String skill;
  private UUID me;

  @BeforeEach
  void newWords() {
    profession = newWord().toUpperCase(Locale.ROOT);
    skill = newWord() + "-grading";
    me = UUID.randomUUID();
  }

  private SearchApi as(UUID person) {
    return new SearchApi(http.baseUrl(), tokens.bearer(person, Role.CREATIVE));
  }

  private UUID crew(UUID id, String city, List<String> professions, List<String> skills) {
    events.publish("user.updated", id, 0, States.user(id, "Crew " + newWord(), city));
    events.publish(
        "creative-profile.updated",
        id,
        0,
        States.creative(id, "Works well", professions, skills, true));
    return id;
  }

  private UUID gig(GigState state) {
    events.publish("gig.updated", state.gigId(), 0, state);
    return state.gigId();
  }

  private GigState wanted(String profession, List<String> skills, String city, long rupees) {
    UUID id = UUID.randomUUID();
    return States.gig(id, "Gig " + newWord(), Status.OPEN, LATER, profession, skills, city, rupees);
  }

  private void block(UUID blocker, UUID blocked) {
    UUID id = UUID.randomUUID();
    events.publish("block.set", id, 1, new BlockState(id, blocker, blocked, true));
  }

  private static List<String> ids(Answer answer, String of, String id) {
    List<String> found = new ArrayList<>();
    answer
        .expect(200)
        .body()
        .path("items")
        .forEach(item -> found.add(item.path(of).path(id).asString()));
    return found;
  }

  private static List<String> gigs(Answer answer) {
    return ids(answer, "gig", "id");
  }

  private static List<String> creators(Answer answer) {
    return ids(answer, "creator", "userId");
  }

  private static List<String> texts(JsonNode match) {
    List<String> texts = new ArrayList<>();
    match.path("reasons").forEach(reason -> texts.add(reason.path("text").asString()));
    return texts;
  }

  private static String code(Answer answer) {
    return answer.expect(200).body().at("/explanation/code").asString();
  }

  @Test
  void gigsComeWithTheirReasons() {
    UUID blocked = UUID.randomUUID();
    UUID blocker = UUID.randomUUID();
    crew(me, "Poona", List.of(profession), List.of(skill, newWord()));
    block(me, blocked);
    block(blocker, me);
    List<String> other = List.of(newWord());
    final UUID best = gig(wanted(profession, List.of(skill), "Pune", 12_500));
    final UUID bySkill = gig(wanted(newWord().toUpperCase(Locale.ROOT), List.of(skill), "Goa", 10));
    GigState plain = wanted(profession, other, "Goa", 10);
    final UUID remote = gig(GigStateBuilder.builder(plain).city(null).remote(true).build());
    gig(wanted(newWord().toUpperCase(Locale.ROOT), other, "Pune", 12_500));
    for (UUID poster : List.of(me, blocked, blocker)) {
      gig(
          GigStateBuilder.builder(wanted(profession, List.of(skill), "Pune", 12_500))
              .creatorId(poster)
              .build());
    }
    gig(
        GigStateBuilder.builder(wanted(profession, List.of(skill), "Pune", 12_500))
            .roles(
                List.of(
                    new GigState.RoleState(
                        UUID.randomUUID(), profession, List.of(skill), 2, 2, Money.inr(100)),
                    new GigState.RoleState(
                        UUID.randomUUID(), "NOBODY", other, 2, 0, Money.inr(100))))
            .build());
    gig(
        GigStateBuilder.builder(wanted(profession, List.of(skill), "Pune", 12_500))
            .status(Status.PAUSED)
            .build());
    soon()
        .untilAsserted(() ->
            assertThat(gigs(as(me).search(FOR_ME)))
                .containsExactly(best.toString(), remote.toString(), bySkill.toString()));

    JsonNode items = as(me).search(FOR_ME).body().path("items");
    String craft = skill.replace('-', ' ');
    String label = profession.toLowerCase(Locale.ROOT);
    assertThat(texts(items.get(0)))
        .containsExactly(
            "Looks for: " + label + ", which you are.",
            "Asks for " + craft + ", your skill.",
            "In Pune, where you are.",
            "Your prices from INR 5,000 fit the budget of INR 12,500 a slot.");
    assertThat(texts(items.get(1)))
        .containsExactly("Looks for: " + label + ", which you are.", "Can be done from anywhere.");
    assertThat(texts(items.get(2))).containsExactly("Asks for " + craft + ", your skill.");
    assertThat(items.get(1).at("/reasons/1/code").asString()).isEqualTo("REMOTE");
    assertThat(as(me).search(FOR_ME).body().path("explanation").isNull()).isTrue();
  }

  @Test
  void nothingFoundIsExplained() {
    assertThat(code(as(me).search(FOR_ME))).isEqualTo("NOTHING_KNOWN");
    UUID hidden = UUID.randomUUID();
    events.publish("user.updated", hidden, 0, States.user(hidden, "Hidden", "Pune"));
    events.publish(
        "creative-profile.updated",
        hidden,
        0,
        States.creative(hidden, "Works", List.of(profession), List.of(skill), false));
    crew(me, "Pune", List.of(profession), List.of(skill));
    soon().untilAsserted(() -> assertThat(code(as(me).search(FOR_ME))).isEqualTo("NOTHING_OPEN"));
    assertThat(as(me).search(FOR_ME).body().at("/explanation/text").asString())
        .contains(skill.replace('-', ' '));
    gig(wanted(profession, List.of(skill), "Pune", 10));
    soon().untilAsserted(() -> assertThat(gigs(as(me).search(FOR_ME))).hasSize(1));
    assertThat(code(as(hidden).search(FOR_ME))).isEqualTo("NOTHING_KNOWN");
  }

  @Test
  void creatorsComeWithTheirReasons() {
    UUID hirer = UUID.randomUUID();
    UUID teammate = UUID.randomUUID();
    final UUID best = crew(UUID.randomUUID(), "Mumbai", List.of(profession), List.of(skill));
    final UUID second = crew(UUID.randomUUID(), "Goa", List.of("DOP", profession), List.of());
    final UUID bySkill = crew(UUID.randomUUID(), "Goa", List.of("DOP"), List.of(skill));
    final UUID blocked = crew(UUID.randomUUID(), "Mumbai", List.of(profession), List.of(skill));
    final UUID apart = crew(UUID.randomUUID(), "Mumbai", List.of(profession), List.of(skill));
    crew(hirer, "Mumbai", List.of(profession), List.of(skill));
    crew(UUID.randomUUID(), "Mumbai", List.of("DOP"), List.of());
    block(hirer, blocked);
    block(apart, teammate);
    UUID gig =
        gig(
            GigStateBuilder.builder(wanted(profession, List.of(skill), "Bombay", 5_000))
                .creatorId(hirer)
                .build());
    soon()
        .untilAsserted(() ->
            assertThat(creators(as(hirer).search(FOR_A_GIG, "gigId", gig)))
                .hasSize(4)
                .endsWith(second.toString(), bySkill.toString())
                .contains(best.toString(), apart.toString()));
    soon()
        .untilAsserted(() ->
            assertThat(creators(as(teammate).search(FOR_A_GIG, "gigId", gig)))
                .containsExactly(best.toString(), second.toString(), bySkill.toString()));
    JsonNode items = as(teammate).search(FOR_A_GIG, "gigId", gig).body().path("items");
    assertThat(texts(items.get(0)))
        .containsExactly(
            "Is what the gig looks for: " + profession.toLowerCase(Locale.ROOT) + ".",
            "Knows " + skill.replace('-', ' ') + ", which the gig asks for.",
            "Is in Mumbai, where the gig is.",
            "Prices from INR 5,000 fit the budget of INR 5,000 a slot.");
    assertThat(texts(items.get(2)))
        .containsExactly(
            "Knows " + skill.replace('-', ' ') + ", which the gig asks for.",
            "Prices from INR 5,000 fit the budget of INR 5,000 a slot.");
  }

  @Test
  void aGigThatIsNotOpenIsItsPostersAlone() {
    UUID hirer = UUID.randomUUID();
    GigState draft =
        GigStateBuilder.builder(wanted(profession, List.of(skill), "Pune", 10))
            .creatorId(hirer)
            .status(Status.DRAFT)
            .build();
    UUID gig = gig(draft);
    soon()
        .untilAsserted(() ->
            assertThat(code(as(hirer).search(FOR_A_GIG, "gigId", gig))).isEqualTo("NOBODY_FITS"));
    as(me).search(FOR_A_GIG, "gigId", gig).refused(404, "GIG_NOT_FOUND");
    as(me).search(FOR_A_GIG, "gigId", UUID.randomUUID()).refused(404, "GIG_NOT_FOUND");
    events.publish(
        "gig.updated",
        gig,
        1,
        GigStateBuilder.builder(draft)
            .status(Status.FILLED)
            .roles(
                List.of(
                    new GigState.RoleState(
                        UUID.randomUUID(), profession, List.of(), 1, 1, Money.inr(1))))
            .build());
    soon()
        .untilAsserted(() ->
            assertThat(code(as(hirer).search(FOR_A_GIG, "gigId", gig))).isEqualTo("NO_FREE_SLOT"));
  }

  @Test
  void pagesHoldEveryHitOnce() {
    crew(me, "Pune", List.of(profession), List.of());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(gig(wanted(profession, List.of(), "Pune", 10)).toString());
    }
    soon().untilAsserted(() -> assertThat(gigs(as(me).search(FOR_ME))).hasSize(7));
    as(me).search(FOR_ME, "cursor", "x").expect(400);
    List<String> seen = new ArrayList<>();
    Answer page = as(me).search(FOR_ME, "limit", 3);
    seen.addAll(gigs(page));
    while (!page.text("nextCursor").isEmpty()) {
      page = as(me).search(FOR_ME, "limit", 3, "cursor", page.text("nextCursor"));
      seen.addAll(gigs(page));
    }
    assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {FOR_ME + "?limit=0", FOR_ME + "?q=x", FOR_A_GIG, FOR_A_GIG + "?gigId=x"})
  void badInputIsRefused(String address) {
    assertThat(as(me).call("GET", address).expect(400).header("content-type"))
        .startsWith("application/problem+json");
  }

  @Test
  void nobodyAsksWithoutAToken() {
    new SearchApi(http.baseUrl(), null).search(FOR_ME).expect(401);
  }
}
