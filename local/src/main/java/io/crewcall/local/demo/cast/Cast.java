package io.crewcall.local.demo.cast;

import io.crewcall.local.demo.text.Grammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Everybody, with the mix of cities, languages, tiers and prices that a market like this has.
 *
 * @param newcomers whose accounts are young, for the case of a brigade
 */
public record Cast(
    List<Brand> brands, List<Influencer> influencers, List<Crew> crew, List<Member> newcomers) {

  /** How many of each. */
  public record Size(int brands, int influencers, int crew) {
    public static final Size SMALL = new Size(10, 60, 50);
    public static final Size LARGE = new Size(150, 1_500, 1_200);
  }

  private static final int NEWCOMERS = 3;

  /** The influencer whose engagement is far from everybody's. */
  public static final int OUTLIER = 7;

  /** Of the crew: also a brand. */
  public static final int TWO_ROLES = 3;

  /** Always the same for the same seed. */
  public static Cast of(Size size, long seed, Grammar texts) {
    return new Casting(seed, texts).cast(size);
  }

  /** Draws everybody, one after the other. */
  private static final class Casting {
    private static final Map<String, String> LANGUAGES =
        Map.of(
            "hi",
            "Hindi",
            "mr",
            "Marathi",
            "gu",
            "Gujarati",
            "pa",
            "Punjabi",
            "bn",
            "Bengali",
            "ta",
            "Tamil",
            "te",
            "Telugu",
            "kn",
            "Kannada",
            "ml",
            "Malayalam",
            "as",
            "Assamese");

    private final Random random;
    private final Grammar texts;
    private final Set<String> taken = new HashSet<>();

    Casting(long seed, Grammar texts) {
      this.random = new Random(seed);
      this.texts = texts;
    }

    Cast cast(Size size) {
      List<Brand> brands = new ArrayList<>();
      for (int i = 0; i < size.brands(); i++) {
        brands.add(brand(i));
      }
      List<Influencer> influencers = new ArrayList<>();
      for (int i = 0; i < size.influencers(); i++) {
        influencers.add(influencer(i));
      }
      List<Crew> crew = new ArrayList<>();
      for (int i = 0; i < size.crew(); i++) {
        crew.add(crew(i));
      }
      List<Member> newcomers = new ArrayList<>();
      for (int i = 0; i < NEWCOMERS; i++) {
        newcomers.add(member("newcomer", i + 1));
      }
      return new Cast(brands, influencers, crew, newcomers);
    }

    private Brand brand(int number) {
      Member owner = member("brand", number);
      Trade trade = Trade.ALL.get(number % Trade.ALL.size());
      String company =
          number < Trade.ALL.size()
              ? trade.company()
              : trade.company() + " " + owner.city() + " " + (number / Trade.ALL.size());
      String description =
          texts.text(
              "brand.description",
              random,
              Map.of("company", company, "trade", trade.trade(), "city", owner.city()));
      return new Brand(
          owner,
          company,
          trade.industry(),
          trade.category(),
          trade.trade(),
          trade.products(),
          description);
    }

    private Influencer influencer(int number) {
      Member person = member("influencer", number);
      Tier tier = number == 0 ? Tier.MICRO : Tier.draw(random);
      double position = random.nextDouble();
      Subject subject = Subject.values()[number % Subject.values().length];
      double platform = random.nextDouble();
      Map<String, String> facts = facts(person, "subject", subject.words());
      return new Influencer(
          person,
          platform < 0.7 ? "INSTAGRAM" : platform < 0.85 ? "YOUTUBE" : "BOTH",
          tier.followers(position),
          number == OUTLIER ? 0.12 : tier.engagement(random),
          tier.price(position),
          subject.categories(),
          subject.words(),
          texts.text("influencer.headline", random, facts),
          texts.text("influencer.bio", random, facts));
    }

    private Crew crew(int number) {
      Craft craft = Craft.ALL.get(number % Craft.ALL.size());
      Member person = member("crew", number);
      Map<String, String> facts = facts(person, "craft", craft.somebody().replaceFirst("an? ", ""));
      facts.put("work", craft.work());
      // Many are at the lower end, few at the upper.
      double position = Math.pow(random.nextDouble(), 1.6);
      long rate = craft.cheap() + Math.round((craft.dear() - craft.cheap()) * position);
      return new Crew(
          person,
          craft,
          Math.max(500, rate / 250 * 250),
          texts.text("crew.bio", random, facts),
          number == TWO_ROLES);
    }

    private static Map<String, String> facts(Member person, String name, String value) {
      List<String> spoken =
          person.languages().stream().map(tag -> LANGUAGES.getOrDefault(tag, "English")).toList();
      return new java.util.HashMap<>(
          Map.of("city", person.city(), "languages", String.join(" and ", spoken), name, value));
    }

    private Member member(String kind, int number) {
      City city = City.draw(random);
      Region region = city.region(random);
      String name = region.name(random);
      while (!taken.add(name)) {
        name = region.name(random);
      }
      List<String> languages = new ArrayList<>(List.of(region.language()));
      if (!region.language().equals("hi") && random.nextInt(100) < 45) {
        languages.add("hi");
      }
      if (random.nextInt(100) < 60 || languages.size() == 1) {
        languages.add("en");
      }
      return new Member(
          number,
          kind + (number == 0 ? "" : String.valueOf(number + 1)) + "@demo.crewcall.test",
          name,
          name.toLowerCase(Locale.ROOT).replace(' ', '.'),
          city.title(),
          languages);
    }
  }
}
