package io.crewcall.local.demo.history;

import io.crewcall.local.demo.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what happens to a gig into a script, step by step. */
final class GigStory {
  private final Script script;
  private final String name;
  private final Posting posting;
  private final Draw draw;
  private final Set<String> bidders = new HashSet<>();

  /**
   * Posts and publishes it.
   *
   * @param name unlike that of the script's other gigs
   */
  GigStory(Script script, String name, Posting posting, Draw draw) {
    this.script = script;
    this.name = name;
    this.posting = posting;
    this.draw = draw;
    script.add(
        posting.posted(),
        posting.hirer(),
        "/gigs",
        posting.body(),
        Map.of(name + ".gig", "/id", name + ".role", "/roles/0/id"));
    script.add(posting.posted().plusSeconds(240), posting.hirer(), gig() + "/publish", Map.of());
  }

  Posting posting() {
    return posting;
  }

  private String gig() {
    return "/gigs/{" + name + ".gig}";
  }

  private Object role() {
    return "{" + name + ".role}";
  }

  /** A bid; its variable. */
  String apply(Instant at, String who, long rupees) {
    String bid = name + ".bid." + who;
    script.add(
        at,
        who,
        gig() + "/applications",
        Map.of(
            "gigRoleId", role(),
            "coverNote", draw.text(cover()),
            "proposedFee", Money.rupees(rupees)),
        Map.of(bid, "/id"));
    return bid;
  }

  private String cover() {
    return posting.type().equals("CREW_HIRE") ? "application.crew" : "application.cover";
  }

  /** A bid, unless there is one. */
  void applyOnce(Instant at, String who, long rupees) {
    if (bidders.add(who)) {
      apply(at, who, rupees);
    }
  }

  /** The gig is cancelled. */
  void callOff(Instant at) {
    script.add(
        at, posting.hirer(), gig() + "/cancel", Map.of("reason", draw.text("gig.cancelled")));
  }

  /** A bid that is refused. */
  void applyInVain(Instant at, String who, long rupees, int status) {
    script.refused(
        at,
        who,
        gig() + "/applications",
        Map.of("gigRoleId", role(), "proposedFee", Money.rupees(rupees)),
        status);
  }

  void shortlist(Instant at, String bid) {
    decide(at, bid, "shortlist", Map.of());
  }

  void reject(Instant at, String bid) {
    decide(at, bid, "reject", Map.of("reason", draw.text("reject.reason")));
  }

  /** Several at once, for one reason. */
  void reject(Instant at, List<String> bids) {
    script.add(
        at,
        posting.hirer(),
        "/applications/reject",
        Map.of(
            "ids", bids.stream().map(bid -> "{" + bid + "}").toList(),
            "reason", draw.text("reject.reason")));
  }

  void withdraw(Instant at, String who, String bid) {
    script.add(at, who, "/applications/{" + bid + "}/withdraw", Map.of());
  }

  void offer(Instant at, String bid, long rupees) {
    decide(at, bid, "offer", terms(rupees, "offer.message"));
  }

  void counter(Instant at, String who, String bid, long rupees) {
    script.add(at, who, "/applications/{" + bid + "}/counter", terms(rupees, "counter.message"));
  }

  private Map<String, Object> terms(long rupees, String rule) {
    return Map.of("fee", Money.rupees(rupees), "message", draw.text(rule));
  }

  void declineOffer(Instant at, String who, String bid) {
    script.add(at, who, "/applications/{" + bid + "}/decline-offer", Map.of());
  }

  private void decide(Instant at, String bid, String verb, Map<String, Object> body) {
    script.add(at, posting.hirer(), "/applications/{" + bid + "}/" + verb, body);
  }

  /** The bid is taken as it stands; the engagement's story begins. */
  WorkStory select(Instant at, String who, String bid) {
    return engaged(at, posting.hirer(), who, bid, "select");
  }

  /** A selection that the budget does not allow. */
  void selectInVain(Instant at, String bid, int status) {
    script.refused(at, posting.hirer(), "/applications/{" + bid + "}/select", Map.of(), status);
  }

  /** The other side's terms are taken. */
  WorkStory accept(Instant at, String by, String who, String bid) {
    return engaged(at, by, who, bid, "accept-offer");
  }

  private WorkStory engaged(Instant at, String by, String who, String bid, String verb) {
    String work = name + ".work." + who;
    script.add(
        at, by, "/applications/{" + bid + "}/" + verb, Map.of(), Map.of(work, "/engagementId"));
    return new WorkStory(script, work, posting, who, at, draw);
  }

  /** Asks people to apply; the variables of the invitations follow from their addresses. */
  void invite(Instant at, List<String> who) {
    Map<String, Object> body = new HashMap<>();
    body.put("gigRoleId", role());
    body.put("userIds", who.stream().map(Step::id).toList());
    body.put("message", draw.text("invite.many"));
    Map<String, String> kept = new HashMap<>();
    for (String invited : who) {
      kept.put(invitation(invited), "/results/?id=" + Step.id(invited) + "/createdId");
    }
    script.add(at, posting.hirer(), gig() + "/invitations/bulk", body, kept);
  }

  /** Offers the work directly on these terms. */
  void offerDirectly(Instant at, String who, long rupees, String subject) {
    script.add(
        at,
        posting.hirer(),
        gig() + "/invitations",
        Map.of(
            "gigRoleId", role(),
            "userId", Step.id(who),
            "message", draw.text("invite.message", Map.of("subject", subject)),
            "terms", Map.of("fee", Money.rupees(rupees))),
        Map.of(invitation(who), "/id"));
  }

  /** Takes work that was offered directly. */
  WorkStory acceptDirectly(Instant at, String who) {
    String work = name + ".work." + who;
    script.add(
        at,
        who,
        "/invitations/{" + invitation(who) + "}/accept",
        Map.of(),
        Map.of(work, "/engagementId"));
    return new WorkStory(script, work, posting, who, at, draw);
  }

  void answerInvitation(Instant at, String who, boolean yes) {
    script.add(
        at,
        who,
        "/invitations/{" + invitation(who) + "}/" + (yes ? "accept" : "decline"),
        Map.of());
  }

  private String invitation(String who) {
    return name + ".invitation." + who;
  }

  /** A day of the work. */
  static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** Half way between two times. */
  static Instant between(Instant from, Instant to, double share) {
    return from.plus(
        Duration.ofSeconds(Math.round(Duration.between(from, to).toSeconds() * share)));
  }
}
