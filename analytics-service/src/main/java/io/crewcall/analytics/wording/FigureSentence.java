package io.crewcall.analytics.wording;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyFigure;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One figure that has a value, as a sentence. */
final class FigureSentence {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private FigureSentence() {}

  static String of(Metric metric, Figure figure) {
    double value = figure.value() == null ? Double.NaN : figure.value();
    long n = figure.n();
    return switch (metric) {
      case GIGS_POSTED -> "Has published %s.".formatted(count(n, "gig"));
      case GIGS_APPLIED -> "Has applied to %s.".formatted(count(n, "gig"));
      case GIGS_WON -> "Was hired %s.".formatted(count(n, "time"));
      case GIGS_COMPLETED -> "Has completed %s.".formatted(count(n, "engagement"));
      case REVIEW_COUNT -> "Was reviewed %s by hirers.".formatted(count(n, "time"));
      case REVIEW_COUNT_AS_HIRER -> "Was reviewed %s by workers.".formatted(count(n, "time"));
      case RATING ->
          "Rated %s of 5 as a worker, the mean of %s.".formatted(one(value), count(n, "review"));
      case RATING_AS_HIRER ->
          "Rated %s of 5 as a hirer, the mean of %s.".formatted(one(value), count(n, "review"));
      case RANKED_RATING ->
          "Ranks as %s of 5 by %s; few reviews move it little."
              .formatted(two(value), count(n, "review"));
      case RESPONSE_RATE ->
          "Answered %s of %s within 24 hours, in the %s."
              .formatted(whole(value * n), count(n, "invitation"), window(figure.window()));
      case RANKED_RESPONSE_RATE ->
          "Answers at least %s of invitations in time, judged by %s."
              .formatted(percent(value), count(n, "invitation"));
      case RESPONSE_TIME ->
          "Typically answers within %s, the median over %s in the %s."
              .formatted(duration(value), count(n, "invitation"), window(figure.window()));
      case HIRER_DECISION_RATE ->
          "Decided on %s of %s within 7 days after the deadline."
              .formatted(whole(value * n), count(n, "application"));
      case DECISION_TIME ->
          "Typically decides within %s, the median over %s."
              .formatted(duration(value), count(n, "application"));
      case GHOSTING_RATE ->
          "Left %s of %s without a decision for 14 days after the deadline."
              .formatted(whole(value * n), count(n, "application"));
      case COMPLETION_RATE ->
          "Completed %s of %s.".formatted(whole(value * n), count(n, "ended engagement"));
      case RANKED_COMPLETION_RATE ->
          "Completes at least %s of engagements, judged by %s."
              .formatted(percent(value), count(n, "ended engagement"));
      case ON_TIME_RATE ->
          "Delivered %s of %s on time.".formatted(whole(value * n), count(n, "engagement"));
      case RANKED_ON_TIME_RATE ->
          "Delivers at least %s of engagements on time, judged by %s."
              .formatted(percent(value), count(n, "delivery", "deliveries"));
      case SUCCESS_SCORE ->
          "Scores %s of 100 for the last 24 months, weighed over %s."
              .formatted(whole(value * 100), count(n, "ended engagement"));
      case ENGAGEMENT_RATE ->
          "A typical post is liked or commented on by %s of followers, the median of %s."
              .formatted(percentOfOne(value), count(n, "post"));
      case ENGAGEMENT_RATE_BY_VIEWS ->
          "A typical video is liked, commented on or shared at %s of its views, the median of %s."
              .formatted(percentOfOne(value), count(n, "video"));
      case PROFILE_VIEWS ->
          "The profile was seen %s, on %s."
              .formatted(count(Math.round(value), "time"), count(n, "day"));
      case HOURS ->
          "Has worked %s in %s."
              .formatted(count(Math.round(value), "hour"), count(n, "completed engagement"));
    };
  }

  static String of(MoneyMetric metric, MoneyFigure figure) {
    List<MoneyFigure.CurrencyAmount> parts = figure.value() == null ? List.of() : figure.value();
    String amounts =
        parts.stream().map(part -> amount(part.amount())).collect(Collectors.joining(" and "));
    long n = parts.stream().mapToLong(MoneyFigure.CurrencyAmount::n).sum();
    return switch (metric) {
      case EARNINGS -> "Has earned %s with %s.".formatted(amounts, count(n, "engagement"));
      case AVERAGE_FEE ->
          "Is paid %s on average, the mean of %s.".formatted(amounts, count(n, "engagement"));
      case AVERAGE_BUDGET ->
          "Posts gigs worth %s on average, the mean of %s.".formatted(amounts, count(n, "gig"));
    };
  }

  /** In the units that people count in, without a fraction where there is none. */
  private static String amount(Money money) {
    int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
    BigDecimal amount = BigDecimal.valueOf(money.amount(), digits);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    int shown = amount.stripTrailingZeros().scale() > 0 ? digits : 0;
    format.setMinimumFractionDigits(shown);
    format.setMaximumFractionDigits(shown);
    return money.currency() + " " + format.format(amount);
  }

  private static String count(long n, String one) {
    return count(n, one, one + "s");
  }

  private static String count(long n, String one, String several) {
    return n == 1 ? "1 " + one : n + " " + several;
  }

  private static String window(String window) {
    return switch (window) {
      case "P30D" -> "last 30 days";
      case "P90D" -> "last 90 days";
      default -> "time looked at";
    };
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return "a minute";
    }
    if (whole < 2 * HOUR) {
      return count(Math.round(seconds / MINUTE), "minute");
    }
    return whole < 2 * DAY
        ? count(Math.round(seconds / HOUR), "hour")
        : count(Math.round(seconds / DAY), "day");
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }

  private static String percent(double fraction) {
    return Math.round(fraction * 100) + " %";
  }

  private static String percentOfOne(double fraction) {
    return one(fraction * 100) + " %";
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
