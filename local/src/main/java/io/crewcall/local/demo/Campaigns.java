package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.text.Grammar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which campaigns there are: of the first brands one that runs now, of the demo brand one that has
 * ended, of the many others one or two that run for long.
 */
final class Campaigns {
  /** Of the small cast. */
  private static final int RUNNING = 3;

  private static final int SMALL = 10;
  private static final List<String> SEASONS =
      List.of(
          "Winter light",
          "The long weekend",
          "Exam season",
          "First rains",
          "Back to the hills",
          "Festival of small things",
          "A table for ten",
          "Night market",
          "The slow year",
          "One more summer");

  private final LocalDate today;
  private final Grammar texts;
  private final Random random;

  private Campaigns(LocalDate today, Grammar texts, Random random) {
    this.today = today;
    this.texts = texts;
    this.random = random;
  }

  /**
   * One of them.
   *
   * @param key scripts know it as {@code campaign:} with this
   */
  record Planned(
      String key,
      int brand,
      String title,
      String description,
      LocalDate from,
      LocalDate to,
      long rupees) {}

  /** The same for the same brands, seed and day. */
  static List<Planned> of(List<Brand> brands, LocalDate today, Grammar texts, long seed) {
    Campaigns campaigns = new Campaigns(today, texts, new Random(seed));
    List<Planned> all = new ArrayList<>();
    for (Brand brand : brands) {
      int number = brand.owner().number();
      if (number == 0) {
        all.add(campaigns.ended(brand));
      }
      if (number < RUNNING) {
        all.add(campaigns.running(brand, number));
      } else if (number >= SMALL) {
        for (int i = 0; i < (number % 4 == 0 ? 1 : 2); i++) {
          all.add(campaigns.longOne(brand, i));
        }
      }
    }
    return List.copyOf(all);
  }

  private Planned running(Brand brand, int number) {
    return planned(
        String.valueOf(number),
        brand,
        SEASONS.get(number) + " with " + brand.company(),
        today.minusDays(15L + number),
        today.plusDays(30L + 12 * number),
        List.of(4_500_000L, 2_800_000L, 1_900_000L).get(number));
  }

  private Planned ended(Brand brand) {
    return planned(
        "ended", brand, "A year of hands", today.minusDays(335), today.minusDays(8), 9_000_000);
  }

  private Planned longOne(Brand brand, int which) {
    int number = brand.owner().number();
    return planned(
        number + "-" + which,
        brand,
        SEASONS.get((number + 5 * which) % SEASONS.size()) + " with " + brand.company(),
        today.minusDays(720L - 355 * which),
        today.plusDays(20L + random.nextInt(200)),
        30_000_000L + 1_000_000L * random.nextInt(50));
  }

  private Planned planned(
      String key, Brand brand, String title, LocalDate from, LocalDate to, long rupees) {
    String description =
        texts.text(
            "campaign.description",
            random,
            Map.of("company", brand.company(), "product", brand.products().getFirst()));
    return new Planned(key, brand.owner().number(), title, description, from, to, rupees);
  }
}
