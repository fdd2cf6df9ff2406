package io.crewcall.search.creator;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.search.States;
import io.crewcall.search.creator.CreatorParts.Part;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Made-up creators, the same for the same seed, written straight into the index. */
public final class GeneratedCreators {
  private static final List<String> FIRST =
      words(
          """
          Aarav Aditi Akash Ananya Anil Anjali Arjun Asha Bhavna Chetan Deepak Divya Esha Farhan
          Gaurav Gayatri Harini Imran Isha Jaya Karan Kavya Kiran Lakshmi Madhav Manish Meera Mohit
          Nandini Neha Nikhil Nisha Pallavi Pooja Pranav Priya Rahul Rakesh Ravi Riya Rohan Sahil
          Sameer Sanya Shreya Siddharth Sneha Suresh Tanvi Uday Varun Vidya Vikram Vivek Yash Zara
          Faizan Ayesha Gurpreet Simran Arnab Debjani Sourav Moumita Karthik Senthil Revathi
          Aishwarya Vignesh Anoop Sreelakshmi Jithin Nithya Chaitanya Srinivas Swathi Padma Renée
          """);
  private static final List<String> LAST =
      words(
          """
          Sharma Verma Kapoor Khan Singh Patel Iyer Nair Menon Reddy Rao Das Bose Chatterjee
          Mukherjee Ghosh Dutta Joshi Kulkarni Deshpande Patil Shah Mehta Desai Gandhi Gupta
          Agarwal Bansal Malhotra Chopra Arora Bhatia Gill Sandhu Fernandes Pereira Pillai Krishnan
          Subramanian Venkatesh Naidu Varma Yadav Mishra Pandey Tiwari Tripathi Saxena Srivastava
          Bhatt Trivedi Hegde Shetty Kamath Gowda Borah Sahu Mohanty Patnaik Mathew Thomas Joseph
          Ansari Shaikh Qureshi Siddiqui Ali Zamora
          """);
  private static final List<String> LANGUAGES =
      List.of("ta", "te", "ml", "kn", "bn", "mr", "gu", "pa", "or", "as", "ur");
  private static final List<String> CATEGORIES =
      List.of(
          "beauty",
          "makeup",
          "skincare",
          "fashion",
          "ethnic-wear",
          "jewellery",
          "food",
          "cooking",
          "street-food",
          "restaurants",
          "travel",
          "adventure",
          "hotels",
          "fitness",
          "yoga",
          "health",
          "nutrition",
          "technology",
          "mobiles",
          "gaming",
          "education",
          "exam-preparation",
          "books",
          "finance",
          "investing",
          "business",
          "comedy",
          "entertainment",
          "music",
          "dance",
          "art",
          "interiors",
          "parenting",
          "baby-care",
          "pets",
          "automotive",
          "motorcycles",
          "cricket",
          "lifestyle",
          "weddings",
          "spirituality");

  /** Each city as owners of profiles write it; the first is its present name. */
  private static final Map<String, Integer> CITIES = cities();

  private static final List<String> INTRODUCTIONS =
      List.of(
          "%s based in %s with %d years of experience",
          "Freelance %s from %s, %d years on set",
          "Independent %s in %s for %d years",
          "Hello, I am a %s living in %s and have %d years of work behind me");
  private static final List<String> REMARKS =
      List.of(
          "I love working on brand films and commercials",
          "Known for quick turnaround and clear communication",
          "Worked with startups, agencies and regional cinema",
          "Have shipped campaigns for fashion, food and travel brands",
          "Open to travel to Mumbai, Delhi and Goa for shoots",
          "Comfortable leading small crews and remote teams",
          "Weddings, music videos and documentaries are what I like best",
          "Own equipment available on request",
          "Once assisted an editor, a photographer and a director at the same time");

  private GeneratedCreators() {}

  /**
   * What is true of one creator.
   *
   * @param city under its present name
   * @param professions the primary one first; {@code INFLUENCER} counts as one
   * @param accounts handles on platforms
   */
  public record Creator(
      UUID id,
      String name,
      String handle,
      String city,
      List<String> professions,
      Set<String> skills,
      List<String> categories,
      Set<String> languages,
      Set<String> platforms,
      List<String> accounts,
      long followers,
      double engagement,
      long rupees,
      double rating) {}

  /** A creator and the states that make up the document. */
  record Made(Creator creator, CreatorParts parts) {}

  static List<Made> make(int count, long seed, List<SkillState> taxonomy) {
    Random random = new Random(seed);
    Map<String, List<SkillState>> roots = new LinkedHashMap<>();
    for (SkillState skill : taxonomy) {
      skill
          .professions()
          .forEach(
              profession -> roots.computeIfAbsent(profession, key -> new ArrayList<>()).add(skill));
    }
    return IntStream.range(0, count).mapToObj(i -> one(i, random, roots, taxonomy)).toList();
  }

  /** Writes creators and makes them searchable. */
  public static List<Creator> write(
      Elasticsearch elasticsearch, Target target, int count, long seed, List<SkillState> taxonomy) {
    List<Made> made = make(count, seed, taxonomy);
    for (int from = 0; from < made.size(); from += 200) {
      BulkRequest.Builder bulk = new BulkRequest.Builder().index(target.name());
      for (Made one : made.subList(from, Math.min(made.size(), from + 200))) {
        CreatorDocument document = CreatorDocument.of(one.creator().id(), one.parts());
        bulk.operations(operation ->
            operation.index(index -> index.id(one.creator().id().toString()).document(document)));
      }
      BulkResponse answer = elasticsearch.call(client -> client.bulk(bulk.build()));
      if (answer.errors()) {
        throw new IllegalStateException(answer.items().getFirst().toString());
      }
    }
    elasticsearch.call(client -> client.indices().refresh(refresh -> refresh.index(target.name())));
    return made.stream().map(Made::creator).toList();
  }

  private static Made one(
      int number, Random random, Map<String, List<SkillState>> roots, List<SkillState> taxonomy) {
    UUID id =
        new UUID(0x0199_0000_0000_7000L | random.nextInt(0xfff), random.nextLong() | 1L << 63);
    String name = pick(random, FIRST) + " " + pick(random, LAST);
    String[] names = name.toLowerCase(Locale.ROOT).replace("é", "e").split(" ");
    String handle =
        switch (random.nextInt(3)) {
          case 0 -> names[0] + "." + names[1] + number;
          case 1 -> names[0] + "_" + names[1].charAt(0) + number;
          default -> names[1] + names[0] + number;
        };
    String city = city(random);
    String written = written(random, city);
    Set<String> languages = new LinkedHashSet<>();
    if (random.nextDouble() < 0.7) {
      languages.add("hi");
    }
    if (random.nextDouble() < 0.6) {
      languages.add("en");
    }
    languages.add(pick(random, LANGUAGES));
    double kind = random.nextDouble();
    InfluencerProfileState reach = kind < 0.55 ? influencer(id, random, names[0], number) : null;
    CreativeProfileState craft =
        kind > 0.45 ? creative(id, random, written, roots, taxonomy) : null;
    ScorecardState record = random.nextDouble() < 0.6 ? scorecard(id, random) : null;
    UserState user =
        UserStateBuilder.builder()
            .userId(id)
            .handle(handle)
            .displayName(name)
            .bio(pick(random, REMARKS) + ".")
            .city(written)
            .country("IN")
            .languages(List.copyOf(languages))
            .roles(Set.of(craft == null ? Role.INFLUENCER : Role.CREATIVE))
            .createdAt(States.THEN)
            .active(true)
            .build();
    CreatorParts parts = CreatorParts.EMPTY.withUser(new Part<>(0, user));
    parts = reach == null ? parts : parts.withInfluencer(new Part<>(0, reach));
    parts = craft == null ? parts : parts.withCreative(new Part<>(0, craft));
    parts = record == null ? parts : parts.withScorecard(new Part<>(0, record));
    List<String> professions = new ArrayList<>();
    if (reach != null) {
      professions.add("INFLUENCER");
    }
    if (craft != null) {
      professions.addAll(craft.professions());
    }
    Money price = parts.hit().priceFrom();
    return new Made(
        new Creator(
            id,
            name,
            handle,
            city,
            professions,
            craft == null ? Set.of() : Set.copyOf(craft.skillTags()),
            reach == null ? List.of() : reach.categories(),
            languages,
            Set.copyOf(parts.hit().platforms()),
            reach == null
                ? List.of()
                : reach.accounts().stream().map(InfluencerProfileState.Account::handle).toList(),
            reach == null ? 0 : parts.hit().followers() == null ? 0 : parts.hit().followers(),
            reach == null || reach.engagementRate().value() == null
                ? 0
                : reach.engagementRate().value(),
            price == null ? 0 : price.amount() / 100,
            record == null || record.rating() == null ? 0 : record.rating()),
        parts);
  }

  private static InfluencerProfileState influencer(
      UUID id, Random random, String name, int number) {
    Set<String> categories = new LinkedHashSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      categories.add(pick(random, CATEGORIES));
    }
    String first = categories.iterator().next();
    long followers = (long) Math.exp(random.nextGaussian() * 1.9 + 9.3);
    List<InfluencerProfileState.Account> accounts = new ArrayList<>();
    String account = first.replace("-", "") + "." + name + number;
    if (random.nextDouble() < 0.7) {
      accounts.add(
          new InfluencerProfileState.Account(Platform.INSTAGRAM, "@" + account, followers, null));
    }
    if (accounts.isEmpty() || random.nextDouble() < 0.35) {
      accounts.add(
          new InfluencerProfileState.Account(
              Platform.YOUTUBE, name + "talks" + number, followers, null));
    }
    double engagement = Math.max(0.002, 0.035 + random.nextGaussian() * 0.018);
    Figure figure = new Figure(engagement, 12, "P90D", "SELF_DECLARED", States.THEN, 1);
    long reel = Math.max(500, followers / 8 / 100 * 100);
    return InfluencerProfileStateBuilder.builder()
        .userId(id)
        .platform(accounts.size() == 2 ? "BOTH" : accounts.getFirst().platform().name())
        .accounts(accounts)
        .categories(List.copyOf(categories))
        .headline(
            random.nextInt(3) == 0
                ? "Stories from every day"
                : "All about " + first.replace('-', ' '))
        .rateCard(
            List.of(
                new InfluencerProfileState.Rate("REEL", Money.inr(reel * 100)),
                new InfluencerProfileState.Rate("STORY", Money.inr(reel * 60))))
        .reels(List.of())
        .visible(true)
        .engagementRate(figure)
        .engagementRateByViews(figure)
        .build();
  }

  private static CreativeProfileState creative(
      UUID id,
      Random random,
      String city,
      Map<String, List<SkillState>> roots,
      List<SkillState> taxonomy) {
    List<String> all = List.copyOf(roots.keySet());
    Set<String> professions = new LinkedHashSet<>();
    professions.add(pick(random, all));
    if (random.nextDouble() < 0.25) {
      professions.add(pick(random, all));
    }
    Set<String> skills = new LinkedHashSet<>();
    for (String profession : professions) {
      SkillState root = pick(random, roots.get(profession));
      if (random.nextDouble() < 0.5) {
        skills.add(root.code());
      }
      List<SkillState> below =
          taxonomy.stream().filter(skill -> skill.parents().contains(root.code())).toList();
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        skills.add(pick(random, below).code());
      }
    }
    if (random.nextDouble() < 0.3) {
      skills.add(pick(random, taxonomy).code());
    }
    String craft = professions.iterator().next().toLowerCase(Locale.ROOT).replace('_', ' ');
    String introduction =
        pick(random, INTRODUCTIONS).formatted(craft, city, 1 + random.nextInt(20));
    long rupees = Math.round(Math.exp(random.nextGaussian() * 0.8 + 8.9) / 100) * 100;
    return CreativeProfileStateBuilder.builder()
        .userId(id)
        .professions(List.copyOf(professions))
        .skillTags(List.copyOf(skills))
        .bio(introduction + ". " + pick(random, REMARKS) + ".")
        .city(random.nextBoolean() ? city : null)
        .dayRate(Money.inr(rupees * 100))
        .projectRate(random.nextBoolean() ? Money.inr(rupees * 400) : null)
        .reels(List.of())
        .unavailable(List.of())
        .visible(true)
        .build();
  }

  private static ScorecardState scorecard(UUID id, Random random) {
    double rating = Math.clamp(4.2 + random.nextGaussian() * 0.5, 1, 5);
    double success = Math.clamp(0.8 + random.nextGaussian() * 0.15, 0, 1);
    double response = Math.clamp(0.75 + random.nextGaussian() * 0.2, 0, 1);
    return new ScorecardState(
        id,
        rating,
        1 + random.nextInt(30),
        (rating + 4.5) / 2,
        success,
        success,
        success,
        response,
        9,
        States.THEN,
        null,
        null,
        null);
  }

  private static String city(Random random) {
    int at = random.nextInt(CITIES.values().stream().mapToInt(Integer::intValue).sum());
    @Nullable String last = null;
    for (Map.Entry<String, Integer> city : CITIES.entrySet()) {
      last = city.getKey();
      at -= city.getValue();
      if (at < 0) {
        break;
      }
    }
    return last == null ? "" : last;
  }

  /** One in seven writes the city otherwise. */
  private static String written(Random random, String city) {
    if (random.nextInt(7) > 0) {
      return city;
    }
    return switch (city) {
      case "Mumbai" -> random.nextBoolean() ? "Bombay" : "mumbai";
      case "Bengaluru" -> "Bangalore";
      case "Delhi" -> "New Delhi";
      case "Kolkata" -> "Calcutta";
      case "Chennai" -> "Madras";
      case "Gurugram" -> "Gurgaon";
      case "Kochi" -> "Cochin";
      default -> city.toUpperCase(Locale.ROOT);
    };
  }

  private static Map<String, Integer> cities() {
    Map<String, Integer> cities = new LinkedHashMap<>();
    cities.put("Mumbai", 22);
    cities.put("Delhi", 16);
    cities.put("Bengaluru", 12);
    cities.put("Hyderabad", 8);
    cities.put("Chennai", 8);
    cities.put("Kolkata", 7);
    cities.put("Pune", 6);
    cities.put("Kochi", 4);
    cities.put("Gurugram", 3);
    cities.put("Noida", 3);
    cities.put("Ahmedabad", 4);
    cities.put("Jaipur", 4);
    cities.put("Lucknow", 3);
    cities.put("Goa", 3);
    cities.put("Thiruvananthapuram", 2);
    cities.put("Vadodara", 2);
    cities.put("Visakhapatnam", 2);
    cities.put("Guwahati", 1);
    return cities;
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
