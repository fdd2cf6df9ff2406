package io.crewcall.local.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.text.Grammar;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final long SEED = 20261122;
  private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
  private static final Grammar TEXTS = Grammar.bundled();
  private static final Cast CAST = Cast.of(Cast.Size.SMALL, SEED, TEXTS);
  private static final List<Script> PLAN = Plan.of(CAST, TEXTS, SEED, NOW);

  private static Stream<Step> steps() {
    return PLAN.stream().flatMap(script -> script.steps().stream());
  }

  private static List<Step> of(String end) {
    return steps().filter(step -> step.path().endsWith(end)).toList();
  }

  @Test
  void isTheSameEveryTime() {
    Grammar texts = Grammar.bundled();
    Cast cast = Cast.of(Cast.Size.SMALL, SEED, texts);
    assertThat(cast).isEqualTo(CAST);

    List<Script> again = Plan.of(cast, texts, SEED, NOW);

    assertThat(again.stream().map(Script::key)).isEqualTo(PLAN.stream().map(Script::key).toList());
    assertThat(again.stream().map(Script::steps))
        .isEqualTo(PLAN.stream().map(Script::steps).toList());
  }

  @Test
  void nothingIsOfTheFuture() {
    assertThat(steps()).allSatisfy(step -> assertThat(step.at()).isBefore(NOW));
  }

  /** A variable is kept by an earlier step of the same script. */
  @Test
  void whatIsSpokenOfIsThere() {
    for (Script script : PLAN) {
      Set<String> kept = new HashSet<>();
      for (Step step : script.steps()) {
        String used = step.path() + step.body();
        java.util.regex.Matcher variables =
            java.util.regex.Pattern.compile("\\{([a-z][^{}\"\\s=,]*)}").matcher(used);
        while (variables.find()) {
          String variable = variables.group(1);
          if (!variable.startsWith("brand:")
              && !variable.startsWith("campaign:")
              && !variable.startsWith("media:")) {
            assertThat(kept).as("%s %s", script.key(), step.path()).contains(variable);
          }
        }
        kept.addAll(step.kept().keySet());
      }
    }
  }

  @Test
  void twoYearsHaveWorkInEveryMonth() {
    Map<YearMonth, Long> completed =
        of("/approve").stream()
            .collect(
                Collectors.groupingBy(
                    step -> YearMonth.from(step.at().atOffset(ZoneOffset.UTC)),
                    Collectors.counting()));

    assertThat(completed.values().stream().filter(count -> count >= 3).count())
        .isGreaterThanOrEqualTo(23);
    assertThat(Set.copyOf(completed.values())).as("ups and downs").hasSizeGreaterThan(8);
  }

  @Test
  void noTextStandsTwiceAndHardlyASentence() {
    List<String> texts = new ArrayList<>();
    for (String field : List.of("coverNote", "text", "note", "message", "statement")) {
      steps()
          .map(step -> step.body().get(field))
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .forEach(texts::add);
    }
    List<String> sentences =
        texts.stream().flatMap(text -> Stream.of(text.split("(?<=[.?!]) "))).toList();

    assertThat(texts).hasSizeGreaterThan(1_500).doesNotHaveDuplicates();
    assertThat(Set.copyOf(sentences).size()).isGreaterThan(sentences.size() * 2 / 3);
  }

  @Test
  void gigsDiffer() {
    List<Map<String, Object>> gigs = of("/gigs").stream().map(Step::body).toList();

    assertThat(gigs.stream().map(gig -> gig.get("title"))).doesNotHaveDuplicates();
    assertThat(gigs.stream().map(gig -> gig.get("description"))).doesNotHaveDuplicates();
    assertThat(gigs.stream().map(gig -> gig.get("deadline"))).doesNotHaveDuplicates();
    assertThat(gigs.stream().map(gig -> gig.get("city")).distinct()).hasSizeGreaterThan(8);
    assertThat(of("/applications").stream().map(step -> step.body().get("proposedFee")).distinct())
        .hasSizeGreaterThan(100);
  }

  /** Three revealed reviews are what a rating is shown from. */
  @Test
  void mostCreatorsHaveARating() {
    Map<String, Integer> reviews = new HashMap<>();
    for (Step step : of("/reviews")) {
      String worker = step.path().replaceAll(".*\\.work\\.(.*)}/reviews", "$1");
      if (!step.who().equals(worker)) {
        reviews.merge(worker, 1, Integer::sum);
      }
    }
    Stream<String> creators =
        Stream.concat(
                CAST.influencers().stream().map(Influencer::person),
                CAST.crew().stream().map(Crew::person))
            .map(person -> person.email());
    assertThat(creators.filter(who -> reviews.getOrDefault(who, 0) >= 3).count()).isGreaterThan(70);
    assertThat(reviews.get(CAST.crew().get(PlantedCases.VETERAN).person().email()))
        .isGreaterThanOrEqualTo(60);
    assertThat(reviews.get(CAST.crew().get(PlantedCases.PROMISING).person().email())).isEqualTo(3);
  }

  @Test
  void everyEndOfWorkIsThere() {
    assertThat(of("/approve")).hasSizeGreaterThan(300);
    assertThat(of("/request-cancel").stream().map(step -> step.body().get("reason")).distinct())
        .contains("MUTUAL_AGREEMENT", "NO_LONGER_NEEDED", "WORKER_UNAVAILABLE");
    assertThat(of("/dispute")).hasSizeGreaterThan(1);
    assertThat(of("/resolve")).isNotEmpty();
    assertThat(of("/request-changes")).hasSizeGreaterThan(30);
    assertThat(of("/counter")).hasSizeGreaterThan(10);
    assertThat(of("/ledger/mark-paid")).hasSizeGreaterThan(200);
    assertThat(of("/reply")).hasSizeGreaterThan(20);
  }

  /** The platform takes one testimonial of somebody about somebody. */
  @Test
  void nobodyPraisesTheSamePersonTwice() {
    assertThat(of("/testimonials").stream().map(step -> step.who() + step.path()))
        .hasSizeGreaterThan(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void peopleAreTheirOwn() {
    List<String> names =
        Stream.concat(
                CAST.influencers().stream().map(Influencer::person),
                CAST.crew().stream().map(Crew::person))
            .map(person -> person.name())
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(CAST.influencers().stream().map(Influencer::headline)).doesNotHaveDuplicates();
    assertThat(CAST.influencers().stream().map(Influencer::headline))
        .allMatch(headline -> headline.length() <= 200);
    assertThat(CAST.influencers().stream().map(Influencer::bio)).doesNotHaveDuplicates();
    assertThat(CAST.influencers().stream().map(Influencer::reelPrice).distinct())
        .hasSizeGreaterThan(40);
  }
}
