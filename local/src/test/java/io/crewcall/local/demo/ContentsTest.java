package io.crewcall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.local.demo.DemoData.Extent;
import io.crewcall.local.demo.history.Script;
import io.crewcall.local.demo.history.Step;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");
  private static final Contents SMALL = Contents.of(Extent.WHOLE, NOW);
  private static final Contents LARGE = Contents.of(Extent.LARGE, NOW);

  private static long count(Contents contents, String end) {
    return contents.scripts().stream()
        .flatMap(script -> script.steps().stream())
        .filter(step -> step.path().endsWith(end))
        .count();
  }

  /** A load of the small set that is taken up as the large one is not told another story. */
  @Test
  void theLargeSetHasTheSmallOneInIt() {
    int scripts = SMALL.scripts().size();
    assertThat(LARGE.scripts().stream().limit(scripts).map(Script::steps))
        .isEqualTo(SMALL.scripts().stream().map(Script::steps).toList());
    assertThat(LARGE.small()).isEqualTo(SMALL.cast());
    assertThat(LARGE.cast().brands().subList(0, 10)).isEqualTo(SMALL.cast().brands());
    assertThat(LARGE.campaigns().subList(0, SMALL.campaigns().size())).isEqualTo(SMALL.campaigns());
    assertThat(Contents.first()).isEqualTo(SMALL.cast().brands().getFirst());
    assertThat(LARGE.scripts().stream().map(Script::key)).doesNotHaveDuplicates();
  }

  @Test
  void theLargeSetIsAsLargeAsDesigned() {
    assertThat(LARGE.cast().brands()).hasSize(150);
    assertThat(LARGE.cast().influencers()).hasSize(1_500);
    assertThat(LARGE.cast().crew()).hasSize(1_200);
    assertThat(LARGE.cast().crew().stream().filter(crew -> crew.alsoBrand()).count())
        .isCloseTo(120, within(10L));
    assertThat(LARGE.campaigns().size()).isCloseTo(250, within(10));
    Percentage about = Percentage.withPercentage(12);
    assertThat(count(LARGE, "/gigs")).isCloseTo(3_000, about);
    assertThat(count(LARGE, "/applications")).isCloseTo(25_000, about);
    assertThat(count(LARGE, "/select") + count(LARGE, "/accept-offer")).isCloseTo(2_400, about);
    assertThat(subGigs()).isCloseTo(1_200, about);
  }

  private static long subGigs() {
    return LARGE.scripts().stream()
        .flatMap(script -> script.steps().stream())
        .filter(step -> step.path().endsWith("/gigs"))
        .filter(step -> step.body().containsKey("parentEngagementId"))
        .count();
  }

  @Test
  void peopleOfTheLargeSetHaveTheirOwnHandles() {
    assertThat(LARGE.cast().influencers().stream().map(who -> who.person().handle()))
        .doesNotHaveDuplicates();
    assertThat(LARGE.cast().brands().stream().map(brand -> brand.company()))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsOfTheFuture() {
    List<Step> late =
        LARGE.scripts().stream()
            .flatMap(script -> script.steps().stream())
            .filter(step -> !step.at().isBefore(NOW))
            .toList();
    assertThat(late).isEmpty();
  }
}
