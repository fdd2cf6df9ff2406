package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.history.PastWork.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two years of a market of thousands: many bid, a part of them is hired, most of these hire crew;
 * some gigs are called off, and some are open now.
 */
final class Market {
  private static final int HIRES = 870;
  private static final int RIVALS = 10;
  private static final int CALLED_OFF = 3;
  private static final int BUSY_EVERY = 3;
  private static final int JOBS_OF_BUSY_CREW = 4;
  private static final long LEAST_FEE = 12_000;
  private static final Duration CAMPAIGN = Duration.ofDays(700);

  private final Cast cast;
  private final Draw draw;
  private final Bids bids;
  private final PastWork work;
  private final CrewGigs crewGigs;
  private final List<Script> scripts = new ArrayList<>();

  /**
   * @param cast those who are not in the small cast
   */
  Market(Cast cast, Draw draw) {
    this.cast = cast;
    this.draw = draw;
    this.bids = new Bids(draw);
    this.work = new PastWork(draw);
    this.crewGigs = new CrewGigs(cast, draw, RIVALS - 1);
  }

  List<Script> write() {
    for (Crew crew : cast.crew()) {
      if (crew.person().number() % BUSY_EVERY == 0) {
        crewGigs.want(crew, JOBS_OF_BUSY_CREW);
      }
    }
    List<Influencer> busy = new ArrayList<>(cast.influencers());
    busy.removeIf(who -> who.person().number() % BUSY_EVERY != 0 || who.reelPrice() < LEAST_FEE);
    for (int i = 0; i < HIRES; i++) {
      if (i % busy.size() == 0) {
        Collections.shuffle(busy, draw.random());
      }
      hire(brand(i * 7), busy.get(i % busy.size()));
    }
    for (Brand brand : cast.brands()) {
      for (int i = 0; i < CALLED_OFF; i++) {
        calledOff(brand);
      }
      open(brand);
      if (brand.owner().number() % 2 == 0) {
        open(brand);
      }
    }
    return scripts;
  }

  private Brand brand(int number) {
    return cast.brands().get(number % cast.brands().size());
  }

  private Script script() {
    Script script = new Script("market:" + scripts.size());
    scripts.add(script);
    return script;
  }

  private void hire(Brand brand, Influencer influencer) {
    Script script = script();
    GigStory gig = past(script, brand, influencer);
    rivals(gig);
    String who = influencer.person().email();
    long asked = draw.near(influencer.reelPrice(), 0.9, 1.15);
    WorkStory job = bids.hire(gig, who, asked);
    Course course = Course.draw(draw.random());
    Instant earliest = job.started().plus(Duration.ofDays(2));
    if (course == Course.COMPLETED) {
      for (int i = 0; i < 2; i++) {
        long most = asked * (i == 0 ? 45 : 30) / 100;
        Optional<Instant> in = crewGigs.under(script, "s" + i, job, who, most);
        earliest = in.filter(earliest::isBefore).orElse(earliest);
      }
    }
    work.write(job, new Part(influencer.person().name(), List.of(), asked, earliest), course);
  }

  private GigStory past(Script script, Brand brand, Influencer like) {
    Instant posted = draw.workingDay();
    Instant deadline = draw.after(posted, 5 * 24, 9 * 24);
    Instant due = deadline.plus(Duration.ofDays(12 + draw.random().nextInt(10)));
    return gig(script, brand, like, posted, deadline, due);
  }

  private GigStory gig(
      Script script, Brand brand, Influencer like, Instant posted, Instant deadline, Instant due) {
    return new GigStory(
        script,
        "g",
        new Posting(
            brand.owner().email(),
            belongs(brand, posted),
            "PROMOTION",
            GigText.promotion(brand, like.subject(), draw),
            new Posting.Role(
                "INFLUENCER", List.of(brand.category()), 1, draw.near(like.reelPrice(), 1.2, 1.5)),
            draw.percent(50) ? brand.owner().city() : null,
            posted,
            deadline,
            due),
        draw);
  }

  private Map<String, String> belongs(Brand brand, Instant posted) {
    int number = brand.owner().number();
    Map<String, String> belongs = new HashMap<>(Map.of("brandId", "{brand:" + number + "}"));
    if (posted.isAfter(draw.now().minus(CAMPAIGN))) {
      belongs.put("campaignId", "{campaign:" + number + "-0}");
    }
    return belongs;
  }

  private void rivals(GigStory gig) {
    long most = gig.posting().role().rupees();
    bids.rivals(
        gig,
        cast.influencers().stream()
            .filter(other -> other.reelPrice() <= most && other.reelPrice() >= most / 8)
            .map(other -> new Bids.Rival(other.person().email(), other.reelPrice()))
            .toList(),
        RIVALS);
  }

  private void calledOff(Brand brand) {
    GigStory gig = past(script(), brand, draw.one(cast.influencers()));
    rivals(gig);
    gig.callOff(draw.after(gig.posting().deadline(), -6, -1));
  }

  private void open(Brand brand) {
    Instant posted = draw.daysAgo(1 + 8 * draw.random().nextDouble());
    Instant deadline = draw.after(draw.now(), 24, 500);
    Influencer like = draw.one(cast.influencers());
    GigStory gig = gig(script(), brand, like, posted, deadline, draw.after(deadline, 100, 400));
    for (int i = 0; i < RIVALS; i++) {
      Influencer who = draw.one(cast.influencers());
      if (who.reelPrice() <= gig.posting().role().rupees()) {
        Instant applied = GigStory.between(posted, draw.now(), 0.1 + 0.08 * i);
        gig.applyOnce(applied, who.person().email(), who.reelPrice());
      }
    }
  }
}
