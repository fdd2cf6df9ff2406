package io.crewcall.local.demo.cast;

import io.crewcall.local.demo.text.Grammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws everybody, one after the other. */
public final class CastBuilder {
  private static final int NEWCOMERS = 3;
  private static final int TRIES = 100;
  private static final long RATE_OF_DEMO_CREW = 6_500;

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
  private final Set<String> handles = new HashSet<>();
  private final List<Brand> brands = new ArrayList<>();
  private final List<Influencer> influencers = new ArrayList<>();
  private final List<Crew> crew = new ArrayList<>();
  private final List<Member> newcomers = new ArrayList<>();

  public CastBuilder(long seed, Grammar texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  /** So many of each; those who are there already come first. */
  public Cast upTo(Cast.Size size) {
    draw(size);
    while (newcomers.size() < NEWCOMERS) {
      newcomers.add(member("newcomer", newcomers.size() + 1));
    }
    return new Cast(
        List.copyOf(brands), List.copyOf(influencers), List.copyOf(crew), List.copyOf(newcomers));
  }

  private void draw(Cast.Size size) {
    while (brands.size() < size.brands()) {
      brands.add(brand(brands.size()));
    }
    while (influencers.size() < size.influencers()) {
      influencers.add(influencer(influencers.size()));
    }
    while (crew.size() < size.crew()) {
      crew.add(crew(crew.size()));
    }
  }

  private Brand brand(int number) {
    Member owner = member("brand", number);
    Trade trade = Trade.ALL.get(number % Trade.ALL.size());
    String company = trade.company(number);
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
        engagement(number, tier),
        tier.price(position),
        subject.categories(),
        subject.words(),
        texts.text("influencer.headline", random, facts),
        texts.text("influencer.bio", random, facts));
  }

  private double engagement(int number, Tier tier) {
    double drawn = tier.engagement(random);
    // The demo account is neither hopeless nor a wonder.
    return number == Cast.OUTLIER ? 0.12 : number == 0 ? 0.024 : drawn;
  }

  private Crew crew(int number) {
    Craft craft = Craft.ALL.get(number % Craft.ALL.size());
    Member person = member("crew", number);
    Map<String, String> facts = facts(person, "craft", craft.somebody().replaceFirst("an? ", ""));
    facts.put("somebody", craft.somebody());
    facts.put("work", craft.work());
    // Many are at the lower end, few at the upper.
    double position = Math.pow(random.nextDouble(), 1.6);
    long drawn = craft.cheap() + Math.round((craft.dear() - craft.cheap()) * position);
    long rate = number == 0 ? RATE_OF_DEMO_CREW : drawn;
    return new Crew(
        person,
        craft,
        Math.max(500, rate / 250 * 250),
        texts.text("crew.bio", random, facts),
        hasTwoRoles(number));
  }

  private static boolean hasTwoRoles(int number) {
    return number == Cast.TWO_ROLES || (number >= Cast.Size.SMALL.crew() && number % 10 == 0);
  }

  private static Map<String, String> facts(Member person, String name, String value) {
    List<String> spoken =
        person.languages().stream().map(tag -> LANGUAGES.getOrDefault(tag, "English")).toList();
    return new HashMap<>(Map.of("city", person.city(), "languages", listed(spoken), name, value));
  }

  /** "Tamil, Hindi and English". */
  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.getLast();
  }

  private Member member(String kind, int number) {
    City city = City.draw(random);
    Region region = city.region(random);
    Region.Name name = name(region);
    String handle = name.text().toLowerCase(Locale.ROOT).replace(' ', '.');
    String own = handle;
    // In a large market names come twice, handles do not.
    for (int i = 2; !handles.add(own); i++) {
      own = handle + "." + i;
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
        name.text(),
        own,
        name.look(),
        city.title(),
        languages);
  }

  private Region.Name name(Region region) {
    Region.Name name = region.name(random);
    for (int i = 0; i < TRIES && !taken.add(name.text()); i++) {
      name = region.name(random);
    }
    return name;
  }
}
