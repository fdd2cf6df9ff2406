package io.crewcall.local.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.text.Grammar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases that figures and rules must tell apart are in the demo data, each of them. */
class PlantedCasesTest {
  private static final long SEED = 20261122;
  private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
  private static final Grammar TEXTS = Grammar.bundled();
  private static final Cast CAST = Cast.of(Cast.Size.SMALL, SEED, TEXTS);
  private static final List<Script> PLAN = Plan.of(CAST, TEXTS, SEED, NOW);

  private static Stream<Step> steps() {
    return PLAN.stream().flatMap(script -> script.steps().stream());
  }

  /** The ratings that hirers gave somebody. */
  private static List<Integer> ratings(String worker) {
    return steps()
        .filter(step -> step.path().endsWith("work." + worker + "}/reviews"))
        .filter(step -> !step.who().equals(worker))
        .map(step -> (Integer) step.body().get("rating"))
        .toList();
  }

  private static String crew(int number) {
    return CAST.crew().get(number).person().email();
  }

  @Test
  void threeReviewsOfFiveBesideSixtyAtFourPointEight() {
    assertThat(ratings(crew(PlantedCases.PROMISING))).containsExactly(5, 5, 5);
    List<Integer> many = ratings(crew(PlantedCases.VETERAN));
    assertThat(many).hasSizeGreaterThanOrEqualTo(60);
    assertThat(many.stream().mapToInt(rating -> rating).average().orElseThrow())
        .isBetween(4.75, 4.85);
  }

  @Test
  void newcomersWithoutReviews() {
    List<String> none =
        CAST.crew().stream()
            .map(crew -> crew.person().email())
            .filter(who -> ratings(who).isEmpty())
            .toList();
    assertThat(none).isNotEmpty();
  }

  @Test
  void anEngagementOfTwelvePercent() {
    assertThat(CAST.influencers().get(Cast.OUTLIER).engagement()).isEqualTo(0.12);
    assertThat(CAST.influencers().stream().filter(who -> who.engagement() >= 0.12)).hasSize(1);
  }

  @Test
  void aRingThatPraisesItself() {
    Set<String> pairs = new TreeSet<>();
    for (int hirer : PlantedCases.RING) {
      for (int worker : PlantedCases.RING) {
        steps()
            .filter(step -> step.path().endsWith("work." + crew(worker) + "}/reviews"))
            .filter(step -> hirer != worker && step.who().equals(crew(hirer)))
            .forEach(step -> pairs.add(hirer + " " + worker));
      }
    }
    assertThat(pairs).hasSize(6);
  }

  @Test
  void aBrigadeOfNewAccounts() {
    String victim = crew(PlantedCases.VICTIM);
    List<Step> attacks =
        steps()
            .filter(step -> step.path().endsWith("work." + victim + "}/reviews"))
            .filter(step -> step.who().startsWith("newcomer"))
            .toList();
    assertThat(attacks).hasSize(3);
    assertThat(attacks.stream().map(Step::who)).doesNotHaveDuplicates();
    assertThat(attacks).allSatisfy(step -> assertThat(step.body()).containsEntry("rating", 1));
    List<Instant> times = attacks.stream().map(Step::at).sorted().toList();
    assertThat(Duration.between(times.getFirst(), times.getLast())).isLessThan(Duration.ofDays(7));
  }

  /** Brand, influencer, editor, and somebody under the editor. */
  @Test
  void aChainOfThreeLevels() {
    assertThat(PLAN.stream().mapToInt(PlantedCasesTest::depth).max().orElseThrow()).isEqualTo(3);
  }

  private static int depth(Script script) {
    Map<String, Integer> levels = new HashMap<>();
    for (Step step : script.steps()) {
      if (step.path().endsWith("/gigs")) {
        String gig = step.kept().keySet().stream().findFirst().orElse("").split("\\.")[0];
        String parent = (String) step.body().getOrDefault("parentEngagementId", "");
        String above = parent.replaceFirst("\\{(.*?)\\.work\\..*", "$1");
        levels.put(gig, levels.getOrDefault(above, 0) + 1);
      }
    }
    return levels.values().stream().mapToInt(level -> level).max().orElse(0);
  }

  @Test
  void aBidASecondLateAndMoneyThatIsNotThere() {
    List<Step> refused = steps().filter(step -> step.statuses().equals(Set.of(409))).toList();
    assertThat(refused.stream().map(Step::path).map(path -> path.replaceAll(".*}/", "")))
        .contains("applications", "select");
    Step late =
        refused.stream().filter(step -> step.path().endsWith("/applications")).findFirst().get();
    Step gig =
        PLAN.stream()
            .map(Script::steps)
            .filter(steps -> steps.contains(late))
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    Instant deadline = Instant.parse((String) gig.body().get("deadline"));
    assertThat(late.at()).isEqualTo(deadline.plusSeconds(1));
  }

  /** They are missing, never 0, and enough is left of everybody's for a figure. */
  @Test
  void likesThatAreHidden() {
    int posts = 0;
    int hidden = 0;
    int hiding = 0;
    for (Influencer who : CAST.influencers()) {
      List<Map<String, Object>> published = PublishedPosts.of(who, NOW);
      List<Map<String, Object>> withLikes =
          published.stream().filter(post -> post.containsKey("likes")).toList();
      posts += published.size();
      hidden += published.size() - withLikes.size();
      hiding += withLikes.size() < published.size() ? 1 : 0;
      assertThat(withLikes).allSatisfy(post -> assertThat((Long) post.get("likes")).isPositive());
      assertThat(published).allSatisfy(post -> assertThat(post).containsKey("comments"));
      Instant recently = NOW.minus(Duration.ofDays(90));
      assertThat(
              withLikes.stream()
                  .filter(
                      post -> Instant.parse((String) post.get("publishedAt")).isAfter(recently)))
          .as(who.person().email())
          .hasSizeGreaterThanOrEqualTo(5);
    }
    assertThat(hidden * 100 / posts).isBetween(4, 15);
    assertThat(hiding).isGreaterThan(CAST.influencers().size() / 3).isLessThan(60);
  }

  /** Asked while away, and silent in these days, also about what was asked before. */
  @Test
  void oneWhoIsAway() {
    Absence absence = Absence.of(CAST, NOW);
    String who = absence.who().email();
    assertThat(who).startsWith("crew18@");
    LocalDate today = NOW.atOffset(ZoneOffset.UTC).toLocalDate();
    assertThat(today).isBetween(absence.from().plusDays(1), absence.to().minusDays(1));

    List<Step> asked =
        steps()
            .filter(step -> step.path().endsWith("/invitations/bulk"))
            .filter(step -> ((List<?>) step.body().get("userIds")).contains(Step.id(who)))
            .toList();

    assertThat(asked.stream().filter(step -> absence.covers(who, step.at()))).isNotEmpty();
    assertThat(asked.stream().filter(step -> !absence.covers(who, step.at())))
        .as("and before, so that there is a figure")
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(steps().filter(step -> step.who().equals(who)).map(Step::at))
        .isNotEmpty()
        .noneMatch(at -> absence.covers(who, at));
    // Those whom it is written for without the two years have the case, too.
    assertThat(
            Plan.present(CAST, Grammar.bundled(), SEED, NOW).stream()
                .flatMap(script -> script.steps().stream())
                .map(step -> step.body().getOrDefault("userIds", List.of())))
        .contains(List.of(Step.id(who)));
  }

  @Test
  void oneWhoIsABrandAndCrew() {
    assertThat(CAST.crew().stream().filter(Crew::alsoBrand)).hasSize(1);
  }

  /** What waits for each of the demo accounts: see the table in docs/demo-data.md. */
  @Test
  void everyDemoAccountHasWorkWaiting() {
    List<String> waiting = new ArrayList<>();
    for (Script script : PLAN) {
      Step last = script.steps().getLast();
      if (last.at().isAfter(NOW.minus(Duration.ofDays(6)))) {
        waiting.add(last.path().replaceAll(".*}/", "") + " by " + last.who().split("@")[0]);
      }
    }
    assertThat(waiting)
        .contains(
            "dispute by brand",
            "request-extension by influencer24",
            "request-cancel by influencer25",
            "offer by brand2",
            "ledger/mark-paid by brand");
    assertThat(steps().map(Step::who))
        .contains(DemoAccounts.BRAND, DemoAccounts.INFLUENCER, DemoAccounts.CREW);
  }
}
