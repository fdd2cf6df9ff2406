package io.crewcall.local.demo.history;

import io.crewcall.local.demo.text.Grammar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What is drawn by lot, always the same for the same seed.
 *
 * @param now the time at which the demo data begin to be the present
 * @param praised who has praised whom
 */
record Draw(Random random, Grammar texts, Instant now, Set<String> praised) {
  private static final int OLDEST_DAYS = 712;
  private static final int NEWEST_DAYS = 42;

  /** Somebody praises somebody else once. */
  boolean praises(String author, String subject) {
    return praised.add(author + " " + subject);
  }

  String text(String rule, Map<String, String> facts) {
    return texts.text(rule, random, facts);
  }

  String text(String rule) {
    return text(rule, Map.of());
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Some hours after a time, with odd minutes. */
  Instant after(Instant time, double fromHours, double toHours) {
    double hours = fromHours + (toHours - fromHours) * random.nextDouble();
    return time.plus(Duration.ofSeconds(Math.round(hours * 3600)));
  }

  Instant daysAgo(double days) {
    return now.minus(Duration.ofSeconds(Math.round(days * 86_400)));
  }

  /** A day of the last two years: more the nearer it is, and most before the festivals. */
  Instant workingDay() {
    while (true) {
      double age = Math.pow(random.nextDouble(), 1.3);
      Instant time = daysAgo(NEWEST_DAYS + age * (OLDEST_DAYS - NEWEST_DAYS));
      int month = time.atOffset(ZoneOffset.UTC).getMonthValue();
      int chance = month >= 9 && month <= 11 ? 100 : month == 6 || month == 7 ? 45 : 70;
      if (percent(chance)) {
        return time;
      }
    }
  }

  /** Log-normal, with this median. */
  double around(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  /** A price near another, to the next fifty rupees. */
  long near(long rupees, double from, double to) {
    double share = from + (to - from) * random.nextDouble();
    return Math.max(500, Math.round(rupees * share / 50) * 50);
  }

  int rating() {
    int drawn = random.nextInt(100);
    return drawn < 72 ? 5 : drawn < 90 ? 4 : drawn < 96 ? 3 : drawn < 98 ? 2 : 1;
  }
}
