package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.cast.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cases that figures and rules must tell apart: three best ratings beside sixty good ones, a ring
 * of friends, a brigade of new accounts, one who bids a second late, one who spends too much, one
 * who is asked while away.
 */
final class PlantedCases {
  /** Of the crew: sixty reviews around 4.8. */
  static final int VETERAN = 10;

  /** Of the crew: three reviews of 5, and nothing else. */
  static final int PROMISING = 40;

  /** Of the crew: they praise each other. */
  static final List<Integer> RING = List.of(21, 31, 41);

  /** Of the crew: rated low by three new accounts in one week. */
  static final int VICTIM = 14;

  private static final int MANY = 60;

  private final Cast cast;
  private final Draw draw;
  private final List<Script> scripts = new ArrayList<>();

  PlantedCases(Cast cast, Draw draw) {
    this.cast = cast;
    this.draw = draw;
  }

  List<Script> write() {
    for (int i = 0; i < MANY; i++) {
      Influencer hirer = cast.influencers().get(1 + i % (cast.influencers().size() - 1));
      // 4.8 on the average.
      job(hirer.person(), crew(VETERAN), draw.daysAgo(700 - i * 11.0), i % 5 == 2 ? 4 : 5, 5);
    }
    for (int i = 0; i < 3; i++) {
      Influencer hirer = cast.influencers().get(3 + i * 5);
      job(hirer.person(), crew(PROMISING), draw.daysAgo(120 - i * 30.0), 5, 5);
    }
    for (int i = 0; i < RING.size(); i++) {
      Crew hirer = crew(RING.get(i));
      Crew worker = crew(RING.get((i + 1) % RING.size()));
      job(hirer.person(), worker, draw.daysAgo(100 - i * 9.0), 5, 5);
      job(worker.person(), hirer, draw.daysAgo(70 - i * 9.0), 5, 5);
    }
    for (int i = 0; i < cast.newcomers().size(); i++) {
      job(cast.newcomers().get(i), crew(VICTIM), draw.daysAgo(12 - i * 0.4), 1, 5);
    }
    aSecondLate();
    overspending();
    askedWhileAway();
    return scripts;
  }

  private Crew crew(int number) {
    return cast.crew().get(number);
  }

  private Script script() {
    Script script = new Script("case:" + scripts.size());
    scripts.add(script);
    return script;
  }

  /** A small job, offered directly and done within five days. */
  private void job(Member hirer, Crew crew, Instant day, int rating, int back) {
    Instant posted = draw.after(day, -8, 4);
    String who = crew.person().email();
    long rupees = draw.near(crew.rate(), 0.9, 1.1);
    GigStory gig =
        new GigStory(
            script(),
            "g",
            new Posting(
                hirer.email(),
                Map.of(),
                "CREW_HIRE",
                GigText.crew(crew.craft(), draw),
                new Posting.Role(crew.craft().profession(), crew.craft().skills(), 1, rupees),
                null,
                posted,
                posted.plus(Duration.ofDays(3)),
                posted.plus(Duration.ofDays(6))),
            draw);
    gig.offerDirectly(posted.plus(Duration.ofHours(1)), who, rupees, crew.craft().task());
    WorkStory work = gig.acceptDirectly(draw.after(posted, 2, 9), who);
    Instant delivered = draw.after(posted, 60, 100);
    work.deliver(delivered, List.of());
    Instant approved = draw.after(delivered, 2, 30);
    work.approve(approved);
    Instant reviewed = draw.after(approved, 1, 20);
    work.reviewWorker(
        reviewed,
        Opinion.ofWorker(rating),
        rating == 5 ? crew.craft().skills().subList(0, 1) : List.of());
    work.reviewHirer(draw.after(reviewed, 1, 20), Opinion.ofHirer(back));
  }

  private void aSecondLate() {
    Brand brand = cast.brands().get(7 % cast.brands().size());
    Instant deadline = draw.daysAgo(33);
    GigStory gig = promotion(brand, script(), draw.daysAgo(40), deadline, 20_000);
    gig.applyInVain(
        deadline.plusSeconds(1), cast.influencers().get(11).person().email(), 15_000, 409);
    String other = cast.influencers().get(12).person().email();
    String bid = gig.apply(deadline.minusSeconds(1), other, 18_000);
    gig.reject(draw.after(deadline, 10, 30), bid);
  }

  /** The fee of an engagement pays one editor, not two. */
  private void overspending() {
    Brand brand = cast.brands().get(6 % cast.brands().size());
    Script script = script();
    GigStory gig = promotion(brand, script, draw.daysAgo(9), draw.daysAgo(4), 30_000);
    String star = cast.influencers().get(4).person().email();
    WorkStory work = gig.select(draw.daysAgo(4.5), star, gig.apply(draw.daysAgo(8), star, 10_000));
    for (int i = 0; i < 2; i++) {
      Crew editor = crew(20 + i * 10);
      GigStory sub =
          new GigStory(
              script,
              "s" + i,
              new Posting(
                  star,
                  Map.of("parentEngagementId", work.id()),
                  "CREW_HIRE",
                  GigText.crew(editor.craft(), draw),
                  new Posting.Role(editor.craft().profession(), editor.craft().skills(), 1, 8_000),
                  null,
                  draw.daysAgo(4),
                  draw.after(draw.now(), 60, 90),
                  draw.after(draw.now(), 150, 200)),
              draw);
      String bid = sub.apply(draw.daysAgo(3 - i * 0.2), editor.person().email(), 7_500);
      if (i == 0) {
        sub.select(draw.daysAgo(2), editor.person().email(), bid);
      } else {
        sub.selectInVain(draw.daysAgo(1.5), bid, 409);
      }
    }
  }

  /** Who is away lets it lie, and is not less responsive for it. */
  private void askedWhileAway() {
    Brand brand = cast.brands().get(5 % cast.brands().size());
    Crew away = crew(Absence.AWAY);
    GigStory gig =
        new GigStory(
            script(),
            "g",
            new Posting(
                brand.owner().email(),
                Map.of("brandId", "{brand:" + brand.owner().number() + "}"),
                "CREW_HIRE",
                GigText.crew(away.craft(), draw),
                new Posting.Role(away.craft().profession(), away.craft().skills(), 1, away.rate()),
                null,
                draw.daysAgo(4),
                draw.after(draw.now(), 60, 90),
                draw.after(draw.now(), 200, 300)),
            draw);
    gig.invite(draw.daysAgo(3.5), List.of(away.person().email()));
  }

  private GigStory promotion(
      Brand brand, Script script, Instant posted, Instant deadline, long rupees) {
    return new GigStory(
        script,
        "g",
        new Posting(
            brand.owner().email(),
            Map.of("brandId", "{brand:" + brand.owner().number() + "}"),
            "PROMOTION",
            GigText.promotion(brand, brand.category(), draw),
            new Posting.Role("INFLUENCER", List.of(brand.category()), 1, rupees),
            null,
            posted,
            deadline,
            draw.after(draw.now(), 200, 300)),
        draw);
  }
}
