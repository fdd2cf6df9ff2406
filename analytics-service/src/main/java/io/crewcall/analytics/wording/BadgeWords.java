package io.crewcall.analytics.wording;

import io.crewcall.analytics.badge.Badge;
import io.crewcall.analytics.badge.BadgeStanding;
import io.crewcall.analytics.badge.Badges;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Badges in words. */
public final class BadgeWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private BadgeWords() {}

  /** What is counted, and what raises the figure. */
  private record Words(String title, String does, String facts, String good, String goods) {}

  public static String title(Badge badge) {
    return words(badge).title();
  }

  /** What it takes, in a sentence. */
  public static String criterion(Badge badge) {
    return "%s, judged by %d or more, in at least %d of the last %d weeks."
        .formatted(words(badge).does(), badge.from(), Badges.NEEDED, Badges.WEEKS);
  }

  /** Where the user stands, what the badge rests on, and what would change that. */
  public static String standing(BadgeStanding standing) {
    String weeks = "Held in %d of the last %d weeks. ".formatted(standing.weeks(), Badges.WEEKS);
    return weeks + now(standing) + outlook(standing);
  }

  private static String now(BadgeStanding standing) {
    Badge badge = standing.badge();
    String facts = words(badge).facts();
    if (standing.value() == null) {
      return "There are %d of the %d %s that it takes."
          .formatted(standing.n(), badge.from(), facts);
    }
    return "It is %s now, from %d %s."
        .formatted(amount(badge, standing.value()), standing.n(), facts);
  }

  private static String outlook(BadgeStanding standing) {
    LocalDate day = standing.changesOn();
    return switch (standing.status()) {
      case AWARDED -> "";
      case ENDANGERED ->
          " That is too little: the badge ends on %s unless it rises.%s"
              .formatted(day(day), more(standing));
      case IN_REACH -> " If that lasts, the badge is awarded on %s.".formatted(day(day));
      case OPEN -> more(standing);
    };
  }

  private static String more(BadgeStanding standing) {
    Words words = words(standing.badge());
    if (standing.more() == null) {
      return "";
    }
    return standing.more() == 1
        ? " The next %s would do.".formatted(words.good())
        : " The next %d %s would do.".formatted(standing.more(), words.goods());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "no day" : DAY.format(day);
  }

  private static String amount(Badge badge, double value) {
    return switch (badge) {
      case TOP_RATED, VALUED_HIRER -> String.format(Locale.ROOT, "%.2f of 5", value);
      // Never rounded up to what would have been enough.
      case RELIABLE, PUNCTUAL, RESPONSIVE, DECISIVE -> (long) Math.floor(value * 100 + 1e-9) + " %";
    };
  }

  private static Words words(Badge badge) {
    return switch (badge) {
      case RELIABLE ->
          new Words(
              "Reliable",
              "Completes at least 95 % of engagements",
              "ended engagements",
              "completed engagement",
              "completed engagements");
      case PUNCTUAL ->
          new Words(
              "Punctual",
              "Delivers at least 90 % of engagements by the due date",
              "delivered engagements",
              "delivery on time",
              "deliveries on time");
      case TOP_RATED ->
          new Words(
              "Top rated",
              "Rated at least 4.6 of 5 by hirers",
              "reviews",
              "review of 5",
              "reviews of 5");
      case RESPONSIVE ->
          new Words(
              "Quick to answer",
              "Answers at least 90 % of invitations within 24 hours",
              "invitations",
              "answer within 24 hours",
              "answers within 24 hours");
      case DECISIVE ->
          new Words(
              "Decides in time",
              "Decides on at least 90 % of applications within 7 days after the deadline",
              "applications",
              "decision in time",
              "decisions in time");
      case VALUED_HIRER ->
          new Words(
              "Valued hirer",
              "Rated at least 4.6 of 5 by workers",
              "reviews",
              "review of 5",
              "reviews of 5");
    };
  }
}
