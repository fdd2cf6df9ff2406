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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two years of work: brands hire influencers, these hire crew under what they have won, and brands
 * hire crew of their own. More of it the nearer it is, and most before the festivals.
 */
final class PastGigs {
  private static final int MOST_SLOTS = 4;
  private static final int HIRES_CREW = 38;

  private final Cast cast;
  private final Draw draw;
  private final PastWork work;
  private final Bids bids;
  private final CrewGigs crewGigs;
  private final List<Script> scripts = new ArrayList<>();

  PastGigs(Cast cast, Draw draw) {
    this.cast = cast;
    this.draw = draw;
    this.work = new PastWork(draw);
    this.bids = new Bids(draw);
    this.crewGigs = new CrewGigs(cast, draw, 0);
  }

  List<Script> write() {
    for (Crew crew : cast.crew()) {
      int number = crew.person().number();
      boolean planted = number == PlantedCases.VETERAN || number == PlantedCases.PROMISING;
      crewGigs.want(crew, planted ? 0 : jobs(number));
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
      Set<Influencer> team = new LinkedHashSet<>();
      int slots = 1 + draw.random().nextInt(MOST_SLOTS);
      while (from < hired.size() && team.size() < slots && team.add(hired.get(from))) {
        from++;
      }
      promotion(brand, List.copyOf(team));
    }
  }

  private void promotion(Brand brand, List<Influencer> team) {
    Script script = script();
    Instant posted = draw.workingDay();
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
    bids.rivals(
        gig,
        cast.influencers().stream()
            .filter(other -> !team.contains(other) && other.reelPrice() <= dearest * 1.1)
            .map(other -> new Bids.Rival(other.person().email(), other.reelPrice()))
            .toList(),
        draw.random().nextInt(3));
    for (Influencer influencer : team) {
      String who = influencer.person().email();
      long asked = draw.near(influencer.reelPrice(), 0.9, 1.15);
      WorkStory job = bids.hire(gig, who, asked);
      Course course = Course.draw(draw.random());
      Instant earliest = job.started().plus(Duration.ofDays(2));
      if (course == Course.COMPLETED && draw.percent(HIRES_CREW)) {
        earliest = crewGigs.under(script, "s." + who, job, who, asked * 55 / 100).orElse(earliest);
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

  /** What is left of the crew's work comes from brands. */
  private void crewOfBrands() {
    for (Craft craft : Craft.ALL) {
      List<Crew> open = new ArrayList<>();
      for (Crew crew : cast.crew()) {
        if (crew.craft().equals(craft)) {
          open.addAll(Collections.nCopies(Math.max(0, crewGigs.open(crew)), crew));
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
    Instant posted = draw.workingDay();
    Instant deadline = draw.after(posted, 4 * 24, 8 * 24);
    Posting posting =
        crewGigs.posting(
            brand.owner().email(),
            belongs(brand, posted),
            team,
            posted,
            deadline,
            deadline.plus(Duration.ofDays(8 + draw.random().nextInt(10))));
    GigStory gig = new GigStory(script(), "g", posting, draw);
    bids.rivals(gig, crewGigs.rivals(posting, team), draw.random().nextInt(3));
    for (Crew crew : team) {
      long asked = draw.near(crew.rate(), 0.92, 1.03);
      WorkStory job = bids.hire(gig, crew.person().email(), asked);
      Instant earliest = job.started().plus(Duration.ofDays(1));
      work.write(job, CrewGigs.part(crew, asked, earliest), Course.draw(draw.random()));
    }
  }

  private Script script() {
    Script script = new Script("past:" + scripts.size());
    scripts.add(script);
    return script;
  }
}
