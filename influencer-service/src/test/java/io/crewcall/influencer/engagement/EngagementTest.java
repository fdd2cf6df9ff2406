package io.crewcall.influencer.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.EngagementRate.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void isTheMedianOfWhatEachPostGotPerFollower() {
    List<PostFigures> posts =
        List.of(post(3, 10L), post(4, 20L), post(5, 30L), post(6, 40L), post(7, 500L));

    assertThat(byFollowers(posts).value()).isEqualTo(0.03);
    assertThat(byFollowers(posts).n()).isEqualTo(5);
    assertThat(byFollowers(posts).window()).isEqualTo("P90D");
    assertThat(byFollowers(posts).basis()).isEqualTo("SELF_DECLARED");
  }

  @Test
  void takesTheMiddleOfTheTwoMiddleOnesOfAnEvenNumber() {
    List<PostFigures> posts =
        List.of(post(3, 10L), post(4, 20L), post(5, 30L), post(6, 40L), post(7, 50L), post(8, 60L));

    assertThat(byFollowers(posts).value()).isCloseTo(0.035, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void isNullBelowFivePosts(int count) {
    Figure figure = byFollowers(some(count, 3));

    assertThat(figure.value()).isNull();
    assertThat(figure.n()).isEqualTo(count);
  }

  @Test
  void isNullAndNotZeroWithoutFollowers() {
    List<PostFigures> posts = some(6, 3).stream().map(post -> withFollowers(post, 0)).toList();

    Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
    assertThat(engagement.figure().value()).isNull();
    assertThat(engagement.posts())
        .extracting(Engagement.Verdict::leftOut)
        .containsOnly(LeftOut.NO_FOLLOWERS);
  }

  @Test
  void dividesByTheFollowersAtTheTimeOfEachPost() {
    List<PostFigures> posts =
        Stream.of(post(3, 100L), post(4, 100L), post(5, 100L), post(6, 100L), post(7, 100L))
            .map(post -> withFollowers(post, 2000))
            .toList();

    assertThat(byFollowers(posts).value()).isEqualTo(0.05);
  }

  @Test
  void skipsPostsUnder48Hours() {
    List<PostFigures> posts = new ArrayList<>(some(4, 3));
    posts.add(post(NOW.minus(Duration.ofHours(48)).plusMillis(1), 50L));

    Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
    assertThat(engagement.figure().value()).isNull();
    assertThat(engagement.posts().getFirst().leftOut()).isEqualTo(LeftOut.TOO_YOUNG);
    assertThat(engagement.changesAt()).isEqualTo(NOW.plusMillis(1));
    assertThat(
            Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW.plusMillis(1)).figure().value())
        .isNotNull();
  }

  @Test
  void treatsHiddenLikesAsMissing() {
    List<PostFigures> posts = new ArrayList<>(some(4, 10));
    posts.add(post(3, null));

    Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
    assertThat(engagement.figure().value()).isNull();
    assertThat(engagement.figure().n()).isEqualTo(4);
    assertThat(engagement.posts().getFirst().leftOut()).isEqualTo(LeftOut.LIKES_HIDDEN);
  }

  @Test
  void treatsCommentsThatAreOffAsMissing() {
    List<PostFigures> posts = new ArrayList<>();
    IntStream.range(0, 5).forEach(index -> posts.add(video(4 + index, 80L, 20L, 100L, 1000L)));
    posts.add(video(3, 80L, null, 100L, 1000L));

    for (EngagementRate rate : EngagementRate.values()) {
      Engagement engagement = Engagement.of(rate, posts, NOW);
      assertThat(engagement.figure().n()).as(rate.name()).isEqualTo(5);
      assertThat(engagement.posts().getFirst().leftOut()).isEqualTo(LeftOut.COMMENTS_OFF);
    }
  }

  @Test
  void letsHiddenLikesTakeNoPlaceAmongTheTwelve() {
    List<PostFigures> posts = new ArrayList<>();
    IntStream.range(0, 12).forEach(index -> posts.add(post(3 + index, null)));
    IntStream.range(0, 12).forEach(index -> posts.add(post(20 + index, 70L)));

    assertThat(byFollowers(posts).n()).isEqualTo(12);
    assertThat(byFollowers(posts).value()).isEqualTo(0.07);
  }

  @Test
  void countsTheTwelveLatest() {
    List<PostFigures> posts = new ArrayList<>();
    IntStream.range(0, 12).forEach(index -> posts.add(post(3 + index, 10L)));
    IntStream.range(0, 30).forEach(index -> posts.add(post(20 + index, 900L)));
    Collections.shuffle(posts, new Random(7));

    Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
    assertThat(engagement.figure().value()).isEqualTo(0.01);
    assertThat(engagement.figure().n()).isEqualTo(12);
    assertThat(engagement.posts())
        .filteredOn(verdict -> verdict.leftOut() == LeftOut.BEYOND_TWELVE)
        .hasSize(30);
  }

  @Test
  void looksNoFurtherThan90DaysWhenFivePostsAreThere() {
    List<PostFigures> posts = new ArrayList<>(some(5, 80));
    posts.addAll(some(20, 100));

    Figure figure = byFollowers(posts);
    assertThat(figure.n()).isEqualTo(5);
    assertThat(figure.window()).isEqualTo("P90D");
  }

  @Test
  void stretchesTo12MonthsWhenFewerThanFiveAreWithin90Days() {
    List<PostFigures> posts = new ArrayList<>(some(4, 80));
    posts.addAll(some(20, 200));
    posts.add(post(366, 5L));

    Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
    assertThat(engagement.figure().n()).isEqualTo(12);
    assertThat(engagement.figure().window()).isEqualTo("P12M");
    assertThat(engagement.posts().getLast().leftOut()).isEqualTo(LeftOut.OUT_OF_WINDOW);
  }

  @Test
  void byViewsCountsSharesAndOnlyVideos() {
    List<PostFigures> posts = new ArrayList<>();
    IntStream.range(0, 5).forEach(index -> posts.add(video(3 + index, 80L, 20L, 100L, 1000L)));
    posts.add(video(9, 80L, 20L, 100L, null));
    posts.add(video(10, 80L, 20L, null, 1000L));
    posts.add(video(11, null, 20L, 100L, 1000L));
    posts.add(video(12, 80L, 20L, 100L, 0L));

    Engagement engagement = Engagement.of(EngagementRate.BY_VIEWS, posts, NOW);
    assertThat(engagement.figure().value()).isEqualTo(0.2);
    assertThat(engagement.figure().n()).isEqualTo(5);
    assertThat(engagement.posts())
        .extracting(Engagement.Verdict::leftOut)
        .containsExactly(
            null,
            null,
            null,
            null,
            null,
            LeftOut.NOT_A_VIDEO,
            LeftOut.SHARES_MISSING,
            LeftOut.LIKES_HIDDEN,
            LeftOut.NO_VIEWS);
  }

  /** Between now and the time it names, nothing changes; from that time on it may. */
  @Test
  void knowsWhenTimeAloneChangesIt() {
    Random random = new Random(42);
    for (int round = 0; round < 300; round++) {
      List<PostFigures> posts =
          IntStream.range(0, random.nextInt(25))
              .mapToObj(index ->
                  post(
                      NOW.minus(Duration.ofHours(random.nextInt(24 * 400))),
                      random.nextInt(8) == 0 ? null : (long) random.nextInt(500)))
              .toList();
      Instant time = NOW;
      for (int step = 0; step < 40; step++) {
        Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, time);
        Instant change = engagement.changesAt();
        Instant until = change == null ? time.plus(DAY.multipliedBy(800)) : change.minusMillis(1);
        Figure later = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, until).figure();
        assertThat(later.value()).isEqualTo(engagement.figure().value());
        assertThat(later.n()).isEqualTo(engagement.figure().n());
        assertThat(later.window()).isEqualTo(engagement.figure().window());
        if (change == null) {
          break;
        }
        assertThat(change).isAfter(time);
        time = change;
      }
    }
  }

  /** The figure is what anyone gets who takes the median of the posts said to count. */
  @Test
  void canBeRecomputedFromItsEvidence() {
    Random random = new Random(43);
    for (int round = 0; round < 200; round++) {
      List<PostFigures> posts =
          IntStream.range(0, 5 + random.nextInt(30))
              .mapToObj(index ->
                  post(
                      NOW.minus(Duration.ofHours(49 + random.nextInt(24 * 80))),
                      (long) random.nextInt(500)))
              .toList();
      Engagement engagement = Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW);
      double[] counted =
          engagement.posts().stream()
              .filter(verdict -> verdict.leftOut() == null)
              .mapToDouble(Engagement.Verdict::rate)
              .sorted()
              .toArray();
      int half = counted.length / 2;
      double median =
          counted.length % 2 == 1 ? counted[half] : (counted[half - 1] + counted[half]) / 2;
      assertThat(engagement.figure().value()).isCloseTo(median, within(1e-12));
      assertThat(counted).hasSize((int) engagement.figure().n());
    }
  }

  private static Figure byFollowers(List<PostFigures> posts) {
    return Engagement.of(EngagementRate.BY_FOLLOWERS, posts, NOW).figure();
  }

  private static List<PostFigures> some(int count, int daysAgo) {
    return IntStream.range(0, count)
        .mapToObj(index -> post(NOW.minus(DAY.multipliedBy(daysAgo)).minusSeconds(index), 30L))
        .toList();
  }

  private static PostFigures post(int daysAgo, @Nullable Long likes) {
    return post(NOW.minus(DAY.multipliedBy(daysAgo)), likes);
  }

  private static PostFigures post(Instant publishedAt, @Nullable Long likes) {
    return new PostFigures(
        UUID.randomUUID(), Platform.INSTAGRAM, publishedAt, likes, 0L, null, null, 1000, false);
  }

  private static PostFigures video(
      int daysAgo,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares,
      @Nullable Long views) {
    return new PostFigures(
        UUID.randomUUID(),
        Platform.YOUTUBE,
        NOW.minus(DAY.multipliedBy(daysAgo)),
        likes,
        comments,
        shares,
        views,
        1000,
        false);
  }

  private static PostFigures withFollowers(PostFigures post, long followers) {
    return new PostFigures(
        post.postId(),
        post.platform(),
        post.publishedAt(),
        post.likes(),
        post.comments(),
        post.shares(),
        post.views(),
        followers,
        post.sponsored());
  }
}
