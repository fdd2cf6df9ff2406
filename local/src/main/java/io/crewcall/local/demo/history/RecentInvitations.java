package io.crewcall.local.demo.history;

import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Craft;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was asked to apply in the last weeks, and when they answered: from that come response times
 * and rates. One in eight keeps silent; the others take six hours, some much longer.
 */
final class RecentInvitations {
  private static final double MEDIAN_HOURS = 6;
  private static final double SIGMA = 1.1;
  private static final int SILENT = 12;
  private static final int EACH = 6;
  private static final int GROUP = 30;

  private final Cast cast;
  private final Draw draw;
  private final Absence absence;
  private final List<Script> scripts = new ArrayList<>();

  RecentInvitations(Cast cast, Draw draw) {
    this.cast = cast;
    this.absence = Absence.of(cast, draw.now());
    this.draw = draw;
  }

  List<Script> write() {
    List<Influencer> influencers = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      List<Influencer> all = new ArrayList<>(cast.influencers());
      Collections.shuffle(all, draw.random());
      // Of one price range, so that a budget fits all who are asked.
      all.sort(Comparator.comparing(who -> Math.round(Math.log10(who.reelPrice()))));
      influencers.addAll(all);
    }
    int brand = 0;
    for (int from = 0; from < influencers.size(); from += GROUP) {
      promotion(
          cast.brands().get(brand++ % cast.brands().size()),
          influencers.subList(from, Math.min(influencers.size(), from + GROUP)).stream()
              .distinct()
              .toList());
    }
    for (int from = 0; from < cast.crew().size(); from += 50) {
      List<Crew> team = cast.crew().subList(from, Math.min(cast.crew().size(), from + 50));
      for (int i = 0; i < EACH; i++) {
        production(cast.brands().get(brand++ % cast.brands().size()), team);
      }
    }
    return scripts;
  }

  private Script script() {
    Script script = new Script("invited:" + scripts.size());
    scripts.add(script);
    return script;
  }

  private void promotion(Brand brand, List<Influencer> invited) {
    Script script = script();
    Instant posted = draw.daysAgo(4 + 20 * draw.random().nextDouble());
    GigStory gig =
        new GigStory(
            script,
            "g",
            new Posting(
                brand.owner().email(),
                Map.of("brandId", "{brand:" + brand.owner().number() + "}"),
                "PROMOTION",
                GigText.promotion(brand, invited.getFirst().subject(), draw),
                new Posting.Role(
                    "INFLUENCER",
                    List.of(brand.category()),
                    1 + draw.random().nextInt(4),
                    draw.near(invited.getFirst().reelPrice(), 1.0, 1.6)),
                draw.percent(50) ? brand.owner().city() : null,
                posted,
                draw.after(draw.now(), 30, 600),
                draw.after(draw.now(), 700, 1_300)),
            draw);
    Instant asked = draw.after(posted, 1, 20);
    List<String> addresses = invited.stream().map(one -> one.person().email()).toList();
    gig.invite(asked, addresses);
    for (String who : addresses) {
      answer(asked).ifPresent(at -> gig.answerInvitation(at, who, draw.percent(60)));
    }
  }

  /** When somebody answers, if they do. */
  private java.util.Optional<Instant> answer(Instant asked) {
    double hours = draw.around(MEDIAN_HOURS, SIGMA);
    Instant at = asked.plus(Duration.ofSeconds(Math.round(hours * 3600) + 60));
    return draw.percent(SILENT) || at.isAfter(draw.now())
        ? java.util.Optional.empty()
        : java.util.Optional.of(at);
  }

  /** One day in a studio with everybody that takes: a role for each craft. */
  private void production(Brand brand, List<Crew> team) {
    Script script = script();
    String hirer = brand.owner().email();
    Instant posted = draw.daysAgo(3 + 22 * draw.random().nextDouble());
    GigText text = GigText.crew(draw.one(Craft.ALL), draw);
    List<Craft> crafts = team.stream().map(Crew::craft).distinct().toList();
    Map<String, Object> body = new HashMap<>();
    body.put("brandId", "{brand:" + brand.owner().number() + "}");
    body.put("type", "CREW_HIRE");
    body.put("title", "Studio day for " + brand.company() + ": " + text.title());
    body.put("description", text.description());
    body.put("city", brand.owner().city());
    body.put("deadline", draw.after(draw.now(), 40, 500).toString());
    body.put("dueDate", draw.after(draw.now(), 700, 1_300).toString());
    body.put(
        "roles",
        crafts.stream()
            .map(craft ->
                Map.of(
                    "profession", craft.profession(),
                    "skillTags", craft.skills(),
                    "slots", 1,
                    "budgetPerSlot",
                        Money.rupees(draw.near((craft.cheap() + craft.dear()) / 2, 0.7, 1.2))))
            .toList());
    Map<String, String> kept = new HashMap<>(Map.of("gig", "/id"));
    for (int i = 0; i < crafts.size(); i++) {
      kept.put("role" + i, "/roles/" + i + "/id");
    }
    script.add(posted, hirer, "/gigs", body, kept);
    script.add(posted.plusSeconds(200), hirer, "/gigs/{gig}/publish", Map.of());
    for (int i = 0; i < crafts.size(); i++) {
      Craft craft = crafts.get(i);
      invite(
          script,
          hirer,
          draw.after(posted, 1, 8),
          i,
          craft,
          team.stream().filter(crew -> crew.craft().equals(craft)).toList());
    }
  }

  private void invite(
      Script script, String hirer, Instant asked, int role, Craft craft, List<Crew> invited) {
    Map<String, String> kept = new HashMap<>();
    for (Crew crew : invited) {
      String who = crew.person().email();
      kept.put("invitation." + who, "/results/?id=" + Step.id(who) + "/createdId");
    }
    script.add(
        asked,
        hirer,
        "/gigs/{gig}/invitations/bulk",
        Map.of(
            "gigRoleId", "{role" + role + "}",
            "userIds", invited.stream().map(crew -> Step.id(crew.person().email())).toList(),
            "message", draw.text("invite.many")),
        kept);
    for (Crew crew : invited) {
      String who = crew.person().email();
      answer(asked)
          .ifPresent(at -> {
            String verb = draw.percent(60) ? "accept" : "decline";
            if (!absence.covers(who, at)) {
              script.add(at, who, "/invitations/{invitation." + who + "}/" + verb, Map.of());
            }
          });
    }
  }
}
