package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes on now: open gigs with applicants everywhere, and for each of the demo accounts
 * something to do on every screen.
 */
final class PresentWork {
  private static final int RUNNING_CAMPAIGNS = 3;

  /** Influencers whose work for the demo brand waits for its answer. */
  static final int DELIVERED = 21;

  static final int DELIVERED_AGAIN = 22;

  private final Cast cast;
  private final Draw draw;
  private final List<Script> scripts = new ArrayList<>();

  PresentWork(Cast cast, Draw draw) {
    this.cast = cast;
    this.draw = draw;
  }

  List<Script> write() {
    for (Brand brand : cast.brands()) {
      openPromotion(brand);
      openHire(brand);
    }
    theChain();
    forTheBrand();
    forTheInfluencer();
    forTheCrew();
    return scripts;
  }

  private static String file(String who) {
    return "{media:" + who + "}";
  }

  private Script script() {
    Script script = new Script("now:" + scripts.size());
    scripts.add(script);
    return script;
  }

  private Map<String, String> belongs(Brand brand) {
    int number = brand.owner().number();
    Map<String, String> belongs = new HashMap<>(Map.of("brandId", "{brand:" + number + "}"));
    if (number < RUNNING_CAMPAIGNS) {
      belongs.put("campaignId", "{campaign:" + number + "}");
    }
    return belongs;
  }

  private GigStory promotion(
      Brand brand, int slots, long rupees, double postedDaysAgo, double dueInDays) {
    Instant posted = draw.daysAgo(postedDaysAgo);
    return new GigStory(
        script(),
        "g",
        new Posting(
            brand.owner().email(),
            belongs(brand),
            "PROMOTION",
            GigText.promotion(brand, brand.trade(), draw),
            new Posting.Role("INFLUENCER", List.of(brand.category()), slots, rupees),
            draw.percent(40) ? brand.owner().city() : null,
            posted,
            draw.after(draw.now(), 20, Math.max(21, dueInDays * 24 - 1)),
            draw.now().plus(Duration.ofMinutes(Math.round(dueInDays * 1440)))),
        draw);
  }

  private GigStory hire(
      String name,
      Script script,
      String hirer,
      Map<String, String> belongs,
      Crew like,
      int slots,
      double postedDaysAgo,
      double dueInDays) {
    Instant posted = draw.daysAgo(postedDaysAgo);
    return new GigStory(
        script,
        name,
        new Posting(
            hirer,
            belongs,
            "CREW_HIRE",
            GigText.crew(like.craft(), draw),
            new Posting.Role(
                like.craft().profession(),
                like.craft().skills(),
                slots,
                draw.near(like.rate(), 1.3, 1.5)),
            draw.percent(50) ? like.person().city() : null,
            posted,
            draw.after(draw.now(), 20, Math.max(21, dueInDays * 24 - 1)),
            draw.now().plus(Duration.ofMinutes(Math.round(dueInDays * 1440)))),
        draw);
  }

  private void openPromotion(Brand brand) {
    Influencer like = draw.one(cast.influencers());
    GigStory gig =
        promotion(
            brand,
            1 + draw.random().nextInt(3),
            draw.near(like.reelPrice(), 1.0, 1.5),
            2 + 6 * draw.random().nextDouble(),
            12 + 20 * draw.random().nextDouble());
    int applicants = 3 + draw.random().nextInt(4);
    cast.influencers().stream()
        .filter(who -> who.reelPrice() <= gig.posting().role().rupees())
        .filter(_ -> draw.percent(40))
        .limit(applicants)
        .forEach(who -> applicant(gig, who.person().email(), who.reelPrice()));
  }

  private void openHire(Brand brand) {
    Crew like = cast.crew().get((brand.owner().number() * 3 + 1) % cast.crew().size());
    GigStory gig =
        hire(
            "g",
            script(),
            brand.owner().email(),
            belongs(brand),
            like,
            1 + draw.random().nextInt(2),
            1 + 6 * draw.random().nextDouble(),
            9 + 14 * draw.random().nextDouble());
    cast.crew().stream()
        .filter(who -> who.craft().equals(like.craft()))
        .filter(who -> who.rate() <= gig.posting().role().rupees())
        .filter(_ -> draw.percent(75))
        .forEach(who -> applicant(gig, who.person().email(), who.rate()));
  }

  /** Has bid; some are in talks. */
  private void applicant(GigStory gig, String who, long price) {
    if (who.equals(gig.posting().hirer())) {
      return;
    }
    long rupees = Math.min(gig.posting().role().rupees(), draw.near(price, 0.9, 1.1));
    Instant applied =
        GigStory.between(
            gig.posting().posted(), draw.now(), 0.1 + 0.6 * draw.random().nextDouble());
    String bid = gig.apply(applied, who, rupees);
    int state = draw.random().nextInt(10);
    Instant next = GigStory.between(applied, draw.now(), 0.6);
    if (state < 3) {
      gig.shortlist(next, bid);
    } else if (state == 3 || state == 4) {
      // Offers stand for three days.
      Instant offered = GigStory.between(applied, draw.now(), 0.3);
      if (offered.isBefore(draw.daysAgo(2.6))) {
        offered = draw.daysAgo(0.5 + 2 * draw.random().nextDouble());
      }
      gig.offer(offered, bid, draw.near(rupees, 0.8, 0.95));
      if (state == 4) {
        gig.counter(GigStory.between(offered, draw.now(), 0.4), who, bid, rupees);
      }
    } else if (state == 5) {
      gig.reject(next, bid);
    }
  }

  private Influencer influencer(int number) {
    return cast.influencers().get(number % cast.influencers().size());
  }

  private Crew crew(int number) {
    return cast.crew().get(number % cast.crew().size());
  }

  /** Hired days ago; the work is due in so many days. */
  private WorkStory engaged(GigStory gig, String who, long rupees, double daysAgo) {
    String bid = gig.apply(draw.daysAgo(daysAgo + 0.8), who, rupees);
    return gig.select(draw.daysAgo(daysAgo), who, bid);
  }

  /** Brand, influencer, editor, and a thumbnail artist under the editor. */
  private void theChain() {
    Brand brand = cast.brands().getFirst();
    GigStory gig = promotion(brand, 1, 90_000, 12, 4);
    WorkStory film = engaged(gig, DemoAccounts.INFLUENCER, 82_500, 9);
    Script script = scripts.getLast();
    Crew editor = crew(0);
    GigStory edit =
        new GigStory(
            script, "edit", posting(DemoAccounts.INFLUENCER, film, editor, 9_500, 8, 3), draw);
    WorkStory cut = engaged(edit, DemoAccounts.CREW, 8_000, 6.5);
    Crew artist = crew(9);
    GigStory thumbnails =
        new GigStory(script, "thumbs", posting(DemoAccounts.CREW, cut, artist, 3_000, 6, 2), draw);
    WorkStory pictures = engaged(thumbnails, artist.person().email(), 2_400, 4.5);
    pictures.deliver(draw.daysAgo(0.7), List.of());
    cut.logHours(draw.daysAgo(3), 6);
    cut.deliver(draw.daysAgo(0.4), List.of(file(DemoAccounts.CREW)));
    GigStory colour =
        new GigStory(
            script, "colour", posting(DemoAccounts.INFLUENCER, film, crew(3), 45_000, 2, 3), draw);
    for (int number : List.of(3, 13, 23)) {
      applicant(colour, crew(number).person().email(), crew(number).rate());
    }
  }

  private Posting posting(
      String hirer, WorkStory parent, Crew like, long rupees, double daysAgo, double dueInDays) {
    Instant due = draw.now().plus(Duration.ofHours(Math.round(dueInDays * 24)));
    return new Posting(
        hirer,
        Map.of("parentEngagementId", parent.id()),
        "CREW_HIRE",
        GigText.crew(like.craft(), draw),
        new Posting.Role(like.craft().profession(), like.craft().skills(), 1, rupees),
        null,
        draw.daysAgo(daysAgo),
        draw.after(due, -22, -18),
        due);
  }

  private void forTheBrand() {
    Brand brand = cast.brands().getFirst();
    WorkStory delivered = promoted(brand, DELIVERED, 10, 2);
    delivered.deliver(draw.daysAgo(0.8), List.of(file(delivered.worker())));
    WorkStory again = promoted(brand, DELIVERED_AGAIN, 11, 3);
    again.deliver(draw.daysAgo(3), List.of());
    again.requestChanges(draw.daysAgo(2.5));
    again.deliver(draw.daysAgo(1.2), List.of(file(again.worker())));
    promoted(brand, 23, 8, 1.5).askForTime(draw.daysAgo(0.5), Duration.ofDays(4));
    promoted(brand, 24, 9, 5).cancel(draw.daysAgo(0.9), true, "WORKER_UNAVAILABLE");
    WorkStory disputed = promoted(brand, 25, 12, 1);
    disputed.deliver(draw.daysAgo(4), List.of());
    disputed.dispute(draw.daysAgo(2), false, "NOT_AS_AGREED");
    WorkStory due = promoted(brand, 26, 14, 1);
    due.deliver(draw.daysAgo(5), List.of());
    due.approve(draw.daysAgo(4.6));
    due.reviewHirer(draw.daysAgo(3.9), Opinion.ofHirer(5));
    WorkStory paid = promoted(brand, 27, 15, 1);
    paid.deliver(draw.daysAgo(6), List.of());
    paid.approve(draw.daysAgo(5));
    paid.pay(draw.daysAgo(1));
    promoted(brand, 28, 6, 7);
    scripts.add(draft(brand));
  }

  private Script draft(Brand brand) {
    Script script = new Script("now:draft");
    Posting posting =
        new Posting(
            brand.owner().email(),
            belongs(brand),
            "PROMOTION",
            GigText.promotion(brand, brand.trade(), draw),
            new Posting.Role("INFLUENCER", List.of(brand.category()), 2, 35_000),
            null,
            draw.daysAgo(0.6),
            draw.after(draw.now(), 300, 400),
            draw.after(draw.now(), 600, 700));
    script.add(posting.posted(), posting.hirer(), "/gigs", posting.body());
    return script;
  }

  private WorkStory promoted(Brand brand, int number, double postedDaysAgo, double dueInDays) {
    Influencer who = influencer(number);
    GigStory gig =
        promotion(brand, 1, draw.near(who.reelPrice(), 1.1, 1.3), postedDaysAgo, dueInDays);
    return engaged(gig, who.person().email(), who.reelPrice(), postedDaysAgo - 1.5);
  }

  private void forTheInfluencer() {
    String me = DemoAccounts.INFLUENCER;
    long price = influencer(0).reelPrice();
    GigStory offer = promotion(cast.brands().get(1), 2, price * 2, 4, 15);
    offer.offer(draw.daysAgo(0.8), offer.apply(draw.daysAgo(3), me, price), price * 9 / 10);
    GigStory asked = promotion(cast.brands().get(2), 3, price * 2, 3, 20);
    asked.invite(draw.daysAgo(0.9), List.of(me));
    GigStory direct = promotion(cast.brands().get(3), 1, price * 2, 2, 18);
    direct.offerDirectly(draw.daysAgo(0.6), me, price * 12 / 10, influencer(0).subject());
    WorkStory again = engaged(promotion(cast.brands().get(1), 1, price * 2, 9, 2), me, price, 7);
    again.deliver(draw.daysAgo(2), List.of(file(me)));
    again.requestChanges(draw.daysAgo(1));
    WorkStory done = engaged(promotion(cast.brands().get(4), 1, price * 2, 13, 1), me, price, 11);
    done.deliver(draw.daysAgo(4), List.of());
    done.approve(draw.daysAgo(3.5));
    done.pay(draw.daysAgo(1));
    done.reviewWorker(draw.daysAgo(2), Opinion.ofWorker(5), List.of());
    done.praise(draw.daysAgo(1.5), influencer(0).person().name(), false);
  }

  private void forTheCrew() {
    String me = DemoAccounts.CREW;
    Crew like = crew(0);
    hired(4, like, 6, 2, me);
    GigStory offer = job(5, like, 3, 12);
    offer.offer(
        draw.daysAgo(0.7), offer.apply(draw.daysAgo(2), me, like.rate()), like.rate() * 9 / 10);
    GigStory listed = job(6, like, 4, 14);
    listed.shortlist(draw.daysAgo(1), listed.apply(draw.daysAgo(3), me, like.rate()));
    GigStory direct =
        hire("g", script(), influencer(2).person().email(), Map.of(), like, 1, 1.5, 9);
    direct.offerDirectly(draw.daysAgo(0.5), me, like.rate(), like.craft().task());
    GigStory asked = job(7, like, 2, 16);
    asked.invite(draw.daysAgo(0.4), List.of(me));
    WorkStory done = hired(8, like, 12, 1, me);
    done.deliver(draw.daysAgo(5), List.of());
    done.approve(draw.daysAgo(4));
    done.pay(draw.daysAgo(2));
    done.reviewWorker(draw.daysAgo(3), Opinion.ofWorker(5), like.craft().skills());
    done.praise(draw.daysAgo(1.1), like.person().name(), false);
  }

  private GigStory job(int brand, Crew like, double daysAgo, double dueInDays) {
    Brand hirer = cast.brands().get(brand % cast.brands().size());
    return hire("g", script(), hirer.owner().email(), belongs(hirer), like, 1, daysAgo, dueInDays);
  }

  private WorkStory hired(int brand, Crew like, double daysAgo, double dueInDays, String who) {
    return engaged(job(brand, like, daysAgo, dueInDays), who, like.rate(), daysAgo - 1.5);
  }
}
