package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import io.crewcall.local.demo.Steps.Posted;
import io.crewcall.local.demo.Steps.Role;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads the small set of demo data through the gateway: fictional people, always the same, marked
 * as synthetic by their addresses under {@code demo.crewcall.test}. 10 brands, 60 influencers, 50
 * crew and 120 gigs, of which 40 % are sub-gigs of three-level chains.
 */
public final class DemoData {
  private static final long SEED = 20261122;
  private static final int BRANDS = 10;
  private static final int INFLUENCERS = 60;
  private static final int CREW = 50;

  /** Promotions per brand, those of them whose winner hires crew, and crew hires of the brand. */
  private static final int PROMOTIONS = 6;

  private static final int CHAINS = 5;
  private static final int PARALLEL = 4;

  private final Api api;
  private final Steps steps;
  private final String password;
  private final Progress progress;

  private DemoData(Api api, String password, Progress progress) {
    this.api = api;
    this.steps = new Steps(api, "demo");
    this.password = password;
    this.progress = progress;
  }

  /**
   * Loads the data. Called after the first healthy start, and again after a load that was
   * interrupted: whatever is there already is left as it is.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param password of every demo account
   * @param progress told what is being loaded
   */
  public static void load(URI gateway, String password, Progress progress) {
    new DemoData(new Api(gateway), password, progress).load();
  }

  private void load() {
    Cast cast = new Cast(SEED);
    List<Cast.Brand> brands = cast.brands(BRANDS);
    List<Cast.Influencer> influencers = cast.influencers(INFLUENCERS);
    List<Cast.Crew> crew = cast.crew(CREW);

    progress.busy("demo data: people");
    List<Person> owners = each(brands, this::brandOwner);
    List<Person> stars = each(influencers, this::influencer);
    List<Person> hands = each(crew, this::crew);

    progress.busy("demo data: campaigns and gigs");
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < BRANDS; i++) {
      numbers.add(i);
    }
    each(
        numbers,
        number -> {
          brandStory(
              number, brands.get(number), owners.get(number), influencers, stars, crew, hands);
          return number;
        });
    progress.line(
        "demo data       %d brands, %d influencers, %d crew, %d gigs"
            .formatted(BRANDS, INFLUENCERS, CREW, BRANDS * (PROMOTIONS + CHAINS + 1)));
  }

  private Person brandOwner(Cast.Brand who) {
    return Person.join(api, who.email(), password, who.name(), who.handle(), List.of("BRAND"));
  }

  private Person influencer(Cast.Influencer who) {
    Person person =
        Person.join(api, who.email(), password, who.name(), who.handle(), List.of("INFLUENCER"));
    steps.about(person, who.city(), who.languages());
    steps.influencerProfile(person, who);
    steps.posts("posts:" + who.handle(), person, who, new Random(who.handle().hashCode()));
    return person;
  }

  private Person crew(Cast.Crew who) {
    List<String> roles = who.alsoBrand() ? List.of("CREATIVE", "BRAND") : List.of("CREATIVE");
    Person person = Person.join(api, who.email(), password, who.name(), who.handle(), roles);
    steps.about(person, who.city(), who.languages());
    steps.creativeProfile(person, who);
    if (who.alsoBrand()) {
      steps.brand("brand:" + who.handle(), person, who.name() + " Studio", "Media");
    }
    return person;
  }

  /** One brand's campaign with its promotions, the chains below them, and a hire of its own. */
  private void brandStory(
      int number,
      Cast.Brand brand,
      Person owner,
      List<Cast.Influencer> influencers,
      List<Person> stars,
      List<Cast.Crew> crew,
      List<Person> hands) {
    Random random = new Random(SEED + number);
    String key = "story:" + number;
    String brandId = steps.brand(key + ":brand", owner, brand.company(), brand.category());
    String campaignId =
        steps.campaign(
            key + ":campaign",
            owner,
            brandId,
            brand.company() + " autumn films",
            brand.category(),
            5_000_000);
    List<Person> noted = new ArrayList<>();
    for (int i = 0; i < PROMOTIONS; i++) {
      String gigKey = key + ":promotion:" + i;
      int first = (number * PROMOTIONS + i) % stars.size();
      Posted gig =
          steps.gig(
              gigKey,
              owner,
              brandId,
              campaignId,
              null,
              "PROMOTION",
              "Reel for " + brand.company() + ", film " + (i + 1),
              new Role("INFLUENCER", List.of(brand.category()), 1, 400_000));
      List<String> applications = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        int star = (first + k * 7) % stars.size();
        long fee = Math.min(400_000, Math.max(20_000, influencers.get(star).reelPrice()));
        applications.add(steps.apply(gigKey + ":apply:" + k, stars.get(star), gig, fee));
      }
      noted.add(stars.get(first));
      steps.shortlist(gigKey + ":shortlist", owner, applications.getFirst());
      steps.reject(gigKey + ":reject", owner, applications.getLast());
      if (i == PROMOTIONS - 1) {
        continue; // still deciding
      }
      String engagement = steps.select(gigKey + ":select", owner, applications.getFirst());
      chain(gigKey, engagement, stars.get(first), random, crew, hands, number + i);
      finish(gigKey, engagement, owner, stars.get(first), random, List.of());
    }
    openHire(key, owner, brandId, campaignId, number, crew, hands);
    steps.shortlisted(owner, brandId, key + ":list", "Autumn favourites", noted);
  }

  /** The winner hires a crew member under the engagement just won. */
  private void chain(
      String gigKey,
      String engagement,
      Person star,
      Random random,
      List<Cast.Crew> crew,
      List<Person> hands,
      int offset) {
    int hand = (offset * 3) % hands.size();
    Cast.Craft craft = crew.get(hand).craft();
    String key = gigKey + ":sub";
    Posted gig =
        steps.gig(
            key,
            star,
            null,
            null,
            engagement,
            "CREW_HIRE",
            craft.profession().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                + " for a brand film",
            new Role(craft.profession(), craft.skills(), 1, 9_000));
    String application = steps.apply(key + ":apply", hands.get(hand), gig, 8_000);
    int rival = (hand + Cast.CRAFTS.size()) % hands.size();
    steps.apply(key + ":rival", hands.get(rival), gig, 8_500);
    String below = steps.select(key + ":select", star, application);
    finish(key, below, star, hands.get(hand), random, craft.skills());
  }

  /** Delivered, approved and, mostly, reviewed from both sides. */
  private void finish(
      String key,
      String engagement,
      Person hirer,
      Person worker,
      Random random,
      List<String> skills) {
    boolean delivers = random.nextInt(100) < 92;
    int rating = rating(random);
    int ratingBack = rating(random);
    boolean reviewed = random.nextInt(100) < 65;
    if (!delivers) {
      return; // at work
    }
    steps.deliver(key + ":deliver", worker, engagement);
    steps.approve(key + ":approve", hirer, engagement);
    if (reviewed) {
      steps.review(key + ":review", hirer, engagement, rating, skills);
      steps.review(key + ":review-back", worker, engagement, ratingBack, List.of());
    }
  }

  /** A hire that is open: what a newcomer finds to apply to. */
  private void openHire(
      String key,
      Person owner,
      String brandId,
      String campaignId,
      int number,
      List<Cast.Crew> crew,
      List<Person> hands) {
    Cast.Craft craft = Cast.CRAFTS.get(number % Cast.CRAFTS.size());
    Posted gig =
        steps.gig(
            key + ":hire",
            owner,
            brandId,
            campaignId,
            null,
            "CREW_HIRE",
            "Studio day: "
                + craft.profession().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
            new Role(craft.profession(), craft.skills(), 2, craft.dear()));
    for (int i = number; i < crew.size(); i += Cast.CRAFTS.size() * 2) {
      steps.apply(key + ":hire:apply:" + i, hands.get(i), gig, crew.get(i).rate());
    }
  }

  private static int rating(Random random) {
    int drawn = random.nextInt(100);
    return drawn < 72 ? 5 : drawn < 90 ? 4 : drawn < 96 ? 3 : drawn < 98 ? 2 : 1;
  }

  /** Does it for all, some at a time, and gives the results in order. */
  private static <T, R> List<R> each(List<T> items, java.util.function.Function<T, R> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(PARALLEL)) {
      List<Future<R>> running = new ArrayList<>();
      for (T item : items) {
        running.add(threads.submit(() -> work.apply(item)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
