package io.crewcall.influencer.engagement;

import io.crewcall.contracts.Figure;
import io.crewcall.influencer.engagement.EngagementRate.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One engagement rate computed from posts, as {@code metrics.md} defines it: the median over the
 * last 12 posts within 90 days, stretched to 12 months when fewer than 5 of those count; null below
 * 5 posts. Posts under 48 hours old wait; a post that lacks a figure the rate needs is missing and
 * takes no place among the twelve.
 *
 * @param figure the rate as a fraction (0.03 is 3 %), with the window it was taken from
 * @param posts every post looked at, newest first, and what became of it
 * @param changesAt when the figure may change with no post changing; null when never
 */
public record Engagement(Figure figure, List<Verdict> posts, @Nullable Instant changesAt) {
  /** Version of the formula below, shown with every figure. */
  public static final int FORMULA_VERSION = 1;

  /** Some of the posts counted were told by the platform, others by the influencer. */
  public static final String MIXED = "MIXED";

  static final Duration MATURITY = Duration.ofHours(48);
  static final Duration SHORT_WINDOW = Duration.ofDays(90);
  static final int LONG_WINDOW_MONTHS = 12;
  static final int MOST = 12;
  static final int LEAST = 5;

  public Engagement {
    posts = List.copyOf(posts);
  }

  /**
   * A post and what became of it.
   *
   * @param rate the post's own rate when it counts, else null
   * @param leftOut why it does not count, or null when it does
   */
  public record Verdict(PostFigures post, @Nullable Double rate, @Nullable LeftOut leftOut) {}

  /** A rate over no posts at all. */
  public static Figure none(Instant now) {
    return new Figure(null, 0, "P12M", basis(List.of()), now, FORMULA_VERSION);
  }

  /** A figure is verified when every post counted is. */
  private static String basis(List<PostFigures> counted) {
    long told = counted.stream().filter(post -> post.basis() == Basis.PLATFORM).count();
    if (told == 0) {
      return Basis.SELF_DECLARED.name();
    }
    return told == counted.size() ? Basis.PLATFORM.name() : MIXED;
  }

  /** From when on posts must be known for a computation at {@code now}. */
  public static Instant earliestRelevant(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusMonths(LONG_WINDOW_MONTHS).minusDays(5).toInstant();
  }

  /**
   * Computes a rate.
   *
   * @param history all posts since {@link #earliestRelevant}, in any order
   */
  public static Engagement of(EngagementRate rate, Collection<PostFigures> history, Instant now) {
    List<PostFigures> newestFirst =
        history.stream()
            .sorted(
                Comparator.comparing(PostFigures::publishedAt)
                    .thenComparing(PostFigures::postId)
                    .reversed())
            .toList();
    List<PostFigures> usable =
        newestFirst.stream()
            .filter(post -> rate.obstacle(post).isEmpty() && !tooYoung(post, now))
            .toList();
    boolean stretched =
        usable.stream().filter(post -> leaves(post, false).isAfter(now)).limit(LEAST).count()
            < LEAST;
    List<PostFigures> counted =
        usable.stream().filter(post -> leaves(post, stretched).isAfter(now)).limit(MOST).toList();
    Double value =
        counted.size() < LEAST
            ? null
            : median(counted.stream().mapToDouble(rate::of).sorted().toArray());
    Figure figure =
        new Figure(
            value,
            counted.size(),
            stretched ? "P12M" : "P90D",
            basis(counted),
            now,
            FORMULA_VERSION);

    Set<UUID> countedIds = counted.stream().map(PostFigures::postId).collect(Collectors.toSet());
    List<Verdict> verdicts =
        newestFirst.stream()
            .map(post ->
                countedIds.contains(post.postId())
                    ? new Verdict(post, rate.of(post), null)
                    : new Verdict(post, null, leftOut(rate, post, stretched, now)))
            .toList();
    return new Engagement(figure, verdicts, nextChange(rate, newestFirst, counted, stretched, now));
  }

  private static LeftOut leftOut(
      EngagementRate rate, PostFigures post, boolean stretched, Instant now) {
    return rate.obstacle(post)
        .orElseGet(() -> {
          if (tooYoung(post, now)) {
            return LeftOut.TOO_YOUNG;
          }
          return leaves(post, stretched).isAfter(now)
              ? LeftOut.BEYOND_TWELVE
              : LeftOut.OUT_OF_WINDOW;
        });
  }

  /** The earliest time at which a post comes of age or a counted one leaves its window. */
  private static @Nullable Instant nextChange(
      EngagementRate rate,
      List<PostFigures> posts,
      List<PostFigures> counted,
      boolean stretched,
      Instant now) {
    Stream<Instant> arrivals =
        posts.stream()
            .filter(post -> rate.obstacle(post).isEmpty() && tooYoung(post, now))
            .map(post -> post.publishedAt().plus(MATURITY));
    Stream<Instant> departures = counted.stream().map(post -> leaves(post, stretched));
    return Stream.concat(arrivals, departures).min(Comparator.naturalOrder()).orElse(null);
  }

  private static boolean tooYoung(PostFigures post, Instant now) {
    return post.publishedAt().plus(MATURITY).isAfter(now);
  }

  /** A post is in its window before this time, and no longer from it on. */
  private static Instant leaves(PostFigures post, boolean stretched) {
    return stretched
        ? post.publishedAt().atOffset(ZoneOffset.UTC).plusMonths(LONG_WINDOW_MONTHS).toInstant()
        : post.publishedAt().plus(SHORT_WINDOW);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
