package io.crewcall.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Who is in the demo data: made-up people with the mix of cities, languages, tiers and prices that
 * a market like this has. Always the same for the same seed.
 */
final class Cast {
  private static final List<String> FIRST =
      List.of(
          "Aarav", "Aditi", "Ananya", "Arjun", "Bhavna", "Chetan", "Devika", "Diya", "Farhan",
          "Gauri", "Harsh", "Ira", "Ishaan", "Jaya", "Kabir", "Kavya", "Lakshmi", "Manav", "Meera",
          "Mihir", "Naina", "Neel", "Nisha", "Omkar", "Pooja", "Pranav", "Priya", "Rahul", "Rhea",
          "Rohan", "Saanvi", "Sahil", "Samaira", "Tanvi", "Tushar", "Uma", "Varun", "Vidya", "Yash",
          "Zoya");
  private static final List<String> LAST =
      List.of(
          "Agarwal",
          "Banerjee",
          "Bhat",
          "Chatterjee",
          "Desai",
          "Fernandes",
          "Ghosh",
          "Gupta",
          "Iyer",
          "Joshi",
          "Kapoor",
          "Khan",
          "Kulkarni",
          "Mehta",
          "Menon",
          "Mishra",
          "Nair",
          "Naidu",
          "Patel",
          "Pillai",
          "Rao",
          "Reddy",
          "Saxena",
          "Sethi",
          "Shah",
          "Sharma",
          "Singh",
          "Sinha",
          "Thakur",
          "Verma");
  private static final List<String> BRANDS =
      List.of(
          "Chai Theory",
          "Rang Cosmetics",
          "Pedal & Co",
          "Monsoon Tea",
          "Loom Street",
          "Nimbu Beverages",
          "Kettle Robotics",
          "Anvaya Yoga",
          "Tiffin Box Foods",
          "Surya Mobiles");
  private static final String[][] CITIES = {
    {"Mumbai", "22"}, {"Delhi", "20"}, {"Bengaluru", "10"}, {"Hyderabad", "7"}, {"Chennai", "6"},
    {"Kolkata", "6"}, {"Pune", "5"}, {"Jaipur", "4"}, {"Lucknow", "4"}, {"Indore", "4"},
    {"Kochi", "4"}, {"Ahmedabad", "3"}, {"Chandigarh", "3"}, {"Guwahati", "2"}
  };

  /**
   * Followers from and to, share of all, median engagement in thousandths, reel price in rupees.
   */
  private record Tier(int share, long from, long to, int engagement, long cheap, long dear) {}

  private static final List<Tier> TIERS =
      List.of(
          new Tier(55, 1_000, 10_000, 30, 500, 8_000),
          new Tier(30, 10_000, 100_000, 19, 8_000, 50_000),
          new Tier(13, 100_000, 1_000_000, 12, 50_000, 200_000),
          new Tier(2, 1_000_000, 5_000_000, 10, 200_000, 1_500_000));

  /** A craft with its skills and what a day or a project of it costs, in rupees. */
  record Craft(String profession, List<String> skills, long cheap, long dear) {}

  static final List<Craft> CRAFTS =
      List.of(
          new Craft("EDITOR", List.of("video editing", "reels", "premiere pro"), 1_500, 8_000),
          new Craft("DOP", List.of("cinematography", "lighting", "drone"), 25_000, 100_000),
          new Craft("WRITER", List.of("scriptwriting", "copywriting"), 15_000, 50_000),
          new Craft("COLORIST", List.of("colour grading", "davinci resolve"), 10_000, 40_000),
          new Craft("VOICE_ARTIST", List.of("voice over", "dubbing"), 8_000, 30_000),
          new Craft("STYLIST", List.of("fashion styling", "wardrobe"), 5_000, 25_000),
          new Craft(
              "MAKEUP_ARTIST", List.of("bridal makeup", "special effects makeup"), 5_000, 30_000),
          new Craft("MUSICIAN", List.of("composing", "jingles"), 10_000, 75_000),
          new Craft("SOUND_DESIGNER", List.of("sound design", "mixing"), 6_000, 20_000),
          new Craft("THUMBNAIL_ARTIST", List.of("thumbnail design", "photoshop"), 500, 3_000));

  record Brand(String email, String name, String handle, String company, String category) {}

  record Influencer(
      String email,
      String name,
      String handle,
      String city,
      List<String> languages,
      String platform,
      long followers,
      double engagement,
      long reelPrice,
      List<String> categories) {}

  record Crew(
      String email,
      String name,
      String handle,
      String city,
      List<String> languages,
      Craft craft,
      long rate,
      boolean alsoBrand) {}

  private static final List<String> CATEGORIES =
      List.of(
          "beauty", "fashion", "food", "travel", "fitness", "technology", "gaming", "education");
  private static final String[][] LANGUAGES = {
    {"hi", "38"},
    {"en", "22"},
    {"ta", "8"},
    {"te", "8"},
    {"mr", "6"},
    {"bn", "6"},
    {"kn", "4"},
    {"ml", "4"},
    {"gu", "2"},
    {"pa", "2"}
  };

  private final Random random;

  Cast(long seed) {
    this.random = new Random(seed);
  }

  List<Brand> brands(int count) {
    List<Brand> brands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      brands.add(
          new Brand(
              email("brand", i),
              name(),
              "brand" + suffix(i),
              BRANDS.get(i % BRANDS.size()),
              CATEGORIES.get(i % CATEGORIES.size())));
    }
    return brands;
  }

  List<Influencer> influencers(int count) {
    List<Influencer> influencers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Tier tier = tier();
      double position = random.nextDouble();
      long followers =
          Math.round(tier.from() * Math.pow((double) tier.to() / tier.from(), position));
      double engagement =
          Math.min(0.25, tier.engagement() / 1000.0 * Math.exp(0.5 * random.nextGaussian()));
      long price = Math.round(tier.cheap() + (tier.dear() - tier.cheap()) * position) / 100 * 100;
      double platform = random.nextDouble();
      String name = name();
      influencers.add(
          new Influencer(
              email("influencer", i),
              name,
              handle(name, "i", i),
              weighted(CITIES),
              languages(),
              platform < 0.7 ? "INSTAGRAM" : platform < 0.85 ? "YOUTUBE" : "BOTH",
              followers,
              i == 7 ? 0.12 : engagement,
              Math.max(500, price),
              List.of(
                  CATEGORIES.get(i % CATEGORIES.size()),
                  CATEGORIES.get((i * 3 + 1) % CATEGORIES.size()))));
    }
    return influencers;
  }

  List<Crew> crew(int count) {
    List<Crew> crew = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Craft craft = CRAFTS.get(i % CRAFTS.size());
      String name = name();
      crew.add(
          new Crew(
              email("crew", i),
              name,
              handle(name, "c", i),
              weighted(CITIES),
              languages(),
              craft,
              craft.cheap() + Math.round((craft.dear() - craft.cheap()) * random.nextDouble()),
              i == 3));
    }
    return crew;
  }

  private Tier tier() {
    int drawn = random.nextInt(100);
    for (Tier tier : TIERS) {
      drawn -= tier.share();
      if (drawn < 0) {
        return tier;
      }
    }
    return TIERS.getLast();
  }

  private List<String> languages() {
    String first = weighted(LANGUAGES);
    String second = weighted(LANGUAGES);
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  private String weighted(String[][] choices) {
    int total = 0;
    for (String[] choice : choices) {
      total += Integer.parseInt(choice[1]);
    }
    int drawn = random.nextInt(total);
    for (String[] choice : choices) {
      drawn -= Integer.parseInt(choice[1]);
      if (drawn < 0) {
        return choice[0];
      }
    }
    return choices[0][0];
  }

  private String name() {
    return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
  }

  /** The first of each kind is the demo account with the short address. */
  private static String email(String kind, int number) {
    return kind + suffix(number) + "@demo.crewcall.test";
  }

  private static String suffix(int number) {
    return number == 0 ? "" : String.valueOf(number + 1);
  }

  private static String handle(String name, String kind, int number) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + kind + number;
  }
}
