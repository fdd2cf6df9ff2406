package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Craft;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.history.PastWork.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two years of work: brands hire influencers, these hire crew under what they have won, and brands
 * hire crew of their own. More of it the nearer it is, and most before the festivals.
 */
final class PastGigs {
  private static final int OLDEST_DAYS = 712;
  private static final int NEWEST_DAYS = 42;
  private static final int MOST_SLOTS = 4;
  private static final int HIRES_CREW = 38;

  private final Cast cast;
  private final Draw draw;
  private final PastWork work;
  private final Map<String, Integer> wanted = new HashMap<>();
  private final List<Script> scripts = new ArrayList<>();

  PastGigs(Cast cast, Draw draw) {
    this.cast = cast;
    this.draw = draw;
    this.work = new PastWork(draw);
  }

  List<Script> write() {
    for (Crew crew : cast.crew()) {
      int number = crew.person().number();
      boolean planted = number == PlantedCases.VETERAN || number == PlantedCases.PROMISING;
      wanted.put(crew.person().email(), planted ? 0 : jobs(number));
    }
    Map<Integer, List<Influencer>> byBrand = new HashMap<>();
    for (Influencer influencer : cast.influencers()) {
      int number = influencer.person().number();
      int jobs = jobs(number);
      for (int i = 0; i < jobs; i++) {
        int brand = (number * 7 + i * 3) % cast.brands().size();
        byBrand.computeIfAbsent(brand, _ -> new ArrayList<>()).add(influencer);
      }
    }
    for (Brand brand : cast.brands()) {
      List<Influencer> hired =
          new ArrayList<>(byBrand.getOrDefault(brand.owner().number(), List.of()));
      Collections.shuffle(hired, draw.random());
      // Of one price range, so that a budget fits all of a gig.
      hired.sort(Comparator.comparing(influencer -> Math.round(Math.log(influencer.reelPrice()))));
      promotions(brand, hired);
    }
    crewOfBrands();
    return scripts;
  }

  /** How much work somebody has had: a few none, most some, the demo accounts much. */
  private int jobs(int number) {
    if (number == 0) {
      return 9;
    }
    if (number % 13 == 5) {
      return 0;
    }
    return draw.percent(12) ? 1 + draw.random().nextInt(2) : 3 + draw.random().nextInt(3);
  }

  private void promotions(Brand brand, List<Influencer> hired) {
    int from = 0;
    while (from < hired.size()) {
      Set<Influencer> team = new java.util.LinkedHashSet<>();
      int slots = 1 + draw.random().nextInt(MOST_SLOTS);
      while (from < hired.size() && team.size() < slots && team.add(hired.get(from))) {
        from++;
      }
      promotion(brand, List.copyOf(team));
    }
  }

  private void promotion(Brand brand, List<Influencer> team) {
    Script script = script();
    Instant posted = time();
    Instant deadline = draw.after(posted, 5 * 24, 9 * 24);
    Instant due = deadline.plus(Duration.ofDays(12 + draw.random().nextInt(10)));
    long dearest = team.stream().mapToLong(Influencer::reelPrice).max().orElseThrow();
    GigStory gig =
        new GigStory(
            script,
            "g",
            new Posting(
                brand.owner().email(),
                belongs(brand, posted),
                "PROMOTION",
                GigText.promotion(brand, team.getFirst().subject(), draw),
                new Posting.Role(
                    "INFLUENCER",
                    List.of(brand.category()),
                    team.size(),
                    draw.near(dearest, 1.2, 1.5)),
                draw.percent(50) ? brand.owner().city() : null,
                posted,
                deadline,
                due),
            draw);
    rivals(
        gig,
        cast.influencers().stream()
            .filter(other -> !team.contains(other) && other.reelPrice() <= dearest * 1.1)
            .map(other -> new Rival(other.person().email(), other.reelPrice()))
            .toList());
    for (Influencer influencer : team) {
      String who = influencer.person().email();
      long asked = draw.near(influencer.reelPrice(), 0.9, 1.15);
      WorkStory job = hire(gig, who, asked);
      Course course = Course.draw(draw.random());
      Instant earliest = job.started().plus(Duration.ofDays(2));
      if (course == Course.COMPLETED && draw.percent(HIRES_CREW)) {
        earliest = subGig(script, job, who, asked * 55 / 100).orElse(earliest);
      }
      work.write(job, new Part(influencer.person().name(), List.of(), asked, earliest), course);
    }
  }

  /** Those of the demo brand from last summer on are of the campaign that has ended. */
  private Map<String, String> belongs(Brand brand, Instant posted) {
    Map<String, String> belongs =
        new HashMap<>(Map.of("brandId", "{brand:" + brand.owner().number() + "}"));
    if (brand.owner().number() == 0 && posted.isAfter(draw.daysAgo(330))) {
      belongs.put("campaignId", "{campaign:ended}");
    }
    return belongs;
  }

  /** From a bid to the selection, some after an offer or two. */
  private WorkStory hire(GigStory gig, String who, long rupees) {
    Posting posting = gig.posting();
    double early = 0.1 + 0.7 * draw.random().nextDouble();
    Instant applied = GigStory.between(posting.posted(), posting.deadline(), early);
    Instant decided = draw.after(posting.deadline(), 3, 30);
    boolean counters = draw.percent(12);
    boolean offers = counters || draw.percent(22);
    String bid = gig.apply(applied, who, counters ? draw.near(rupees, 1.05, 1.1) : rupees);
    if (!offers && draw.percent(45)) {
      gig.shortlist(GigStory.between(applied, posting.deadline(), 0.5), bid);
    }
    if (!offers) {
      return gig.select(decided, who, bid);
    }
    gig.offer(decided, bid, counters ? draw.near(rupees, 0.8, 0.95) : rupees);
    Instant answered = draw.after(decided, 1, 30);
    if (!counters) {
      return gig.accept(answered, who, who, bid);
    }
    gig.counter(answered, who, bid, rupees);
    return gig.accept(draw.after(answered, 1, 20), posting.hirer(), who, bid);
  }

  /** Somebody who bids and does not get it. */
  private record Rival(String email, long rupees) {}

  private void rivals(GigStory gig, List<Rival> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Posting posting = gig.posting();
    Set<String> asked = new HashSet<>();
    for (int i = draw.random().nextInt(3); i > 0; i--) {
      Rival rival = draw.one(candidates);
      if (rival.email().equals(posting.hirer()) || !asked.add(rival.email())) {
        continue;
      }
      Instant applied =
          GigStory.between(
              posting.posted(), posting.deadline(), 0.1 + 0.7 * draw.random().nextDouble());
      String bid = gig.apply(applied, rival.email(), draw.near(rival.rupees(), 0.95, 1.2));
      int end = draw.random().nextInt(10);
      if (end == 0) {
        gig.withdraw(draw.after(applied, 2, 20), rival.email(), bid);
      } else if (end == 1) {
        Instant offered = GigStory.between(applied, posting.deadline(), 0.5);
        gig.offer(offered, bid, draw.near(rival.rupees(), 0.7, 0.8));
        gig.declineOffer(draw.after(offered, 1, 10), rival.email(), bid);
      } else {
        gig.reject(GigStory.between(applied, posting.deadline(), 0.9), bid);
      }
    }
  }

  /** Hires somebody under work just won; the time at which that is done, if somebody fits. */
  private Optional<Instant> subGig(Script script, WorkStory parent, String hirer, long most) {
    List<Crew> fitting =
        cast.crew().stream()
            .filter(crew -> crew.rate() * 12 / 10 <= most && open(crew) > 0)
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Crew crew = draw.one(fitting);
    Instant posted = draw.after(parent.started(), 2, 10);
    Instant deadline = draw.after(posted, 24, 40);
    Instant due = deadline.plus(Duration.ofDays(4));
    GigStory gig =
        crewGig(
            script,
            "s" + crew.person().number() + "." + parent.worker(),
            hirer,
            Map.of("parentEngagementId", parent.id()),
            List.of(crew),
            posted,
            deadline,
            due);
    Instant decided = draw.after(deadline, -10, -1);
    String bid =
        gig.apply(GigStory.between(posted, decided, 0.5), crew.person().email(), crew.rate());
    WorkStory job = gig.select(decided, crew.person().email(), bid);
    done(crew);
    work.write(
        job, part(crew, crew.rate(), job.started().plus(Duration.ofHours(20))), Course.COMPLETED);
    // All of that is in before the work it belongs to.
    return Optional.of(due.plus(Duration.ofDays(5)));
  }

  private static Part part(Crew crew, long rupees, Instant earliest) {
    return new Part(crew.person().name(), crew.craft().skills(), rupees, earliest);
  }

  /** How many jobs somebody is still to have. */
  private int open(Crew crew) {
    return wanted.getOrDefault(crew.person().email(), 0);
  }

  private void done(Crew crew) {
    wanted.merge(crew.person().email(), -1, Integer::sum);
  }

  private GigStory crewGig(
      Script script,
      String name,
      String hirer,
      Map<String, String> belongs,
      List<Crew> team,
      Instant posted,
      Instant deadline,
      Instant due) {
    Craft craft = team.getFirst().craft();
    long dearest = team.stream().mapToLong(Crew::rate).max().orElseThrow();
    return new GigStory(
        script,
        name,
        new Posting(
            hirer,
            belongs,
            "CREW_HIRE",
            GigText.crew(craft, draw),
            new Posting.Role(
                craft.profession(), craft.skills(), team.size(), draw.near(dearest, 1.05, 1.2)),
            draw.percent(40) ? team.getFirst().person().city() : null,
            posted,
            deadline,
            due),
        draw);
  }

  /** What is left of the crew's work comes from brands. */
  private void crewOfBrands() {
    for (Craft craft : Craft.ALL) {
      List<Crew> open = new ArrayList<>();
      for (Crew crew : cast.crew()) {
        if (crew.craft().equals(craft)) {
          open.addAll(Collections.nCopies(Math.max(0, open(crew)), crew));
        }
      }
      Collections.shuffle(open, draw.random());
      while (!open.isEmpty()) {
        List<Crew> team = open.stream().distinct().limit(1 + draw.random().nextInt(3)).toList();
        team.forEach(open::remove);
        crewHire(draw.one(cast.brands()), team);
      }
    }
  }

  private void crewHire(Brand brand, List<Crew> team) {
    Instant posted = time();
    Instant deadline = draw.after(posted, 4 * 24, 8 * 24);
    GigStory gig =
        crewGig(
            script(),
            "g",
            brand.owner().email(),
            belongs(brand, posted),
            team,
            posted,
            deadline,
            deadline.plus(Duration.ofDays(8 + draw.random().nextInt(10))));
    rivals(
        gig,
        cast.crew().stream()
            .filter(other -> other.craft().equals(team.getFirst().craft()) && !team.contains(other))
            .filter(other -> other.rate() * 12 / 10 <= gig.posting().role().rupees())
            .map(other -> new Rival(other.person().email(), other.rate()))
            .toList());
    for (Crew crew : team) {
      long asked = draw.near(crew.rate(), 0.92, 1.03);
      WorkStory job = hire(gig, crew.person().email(), asked);
      work.write(
          job,
          part(crew, asked, job.started().plus(Duration.ofDays(1))),
          Course.draw(draw.random()));
    }
  }

  private Script script() {
    Script script = new Script("past:" + scripts.size());
    scripts.add(script);
    return script;
  }

  /** Some day at some working hour. */
  private Instant time() {
    while (true) {
      // More and more over the two years.
      double age = Math.pow(draw.random().nextDouble(), 1.3);
      Instant time = draw.daysAgo(NEWEST_DAYS + age * (OLDEST_DAYS - NEWEST_DAYS));
      int month = time.atOffset(java.time.ZoneOffset.UTC).getMonthValue();
      int chance = month >= 9 && month <= 11 ? 100 : month == 6 || month == 7 ? 45 : 70;
      if (draw.percent(chance)) {
        return time;
      }
    }
  }
}
