package io.crewcall.local.demo.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes who bids for a gig of the past, and how one of them gets it. */
final class Bids {
  private final Draw draw;

  Bids(Draw draw) {
    this.draw = draw;
  }

  /** Somebody who may bid and does not get it. */
  record Rival(String email, long rupees) {}

  /** From a bid to the selection, some after an offer or two. */
  WorkStory hire(GigStory gig, String who, long rupees) {
    Posting posting = gig.posting();
    Instant applied = applied(posting);
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

  private Instant applied(Posting posting) {
    double early = 0.1 + 0.7 * draw.random().nextDouble();
    return GigStory.between(posting.posted(), posting.deadline(), early);
  }

  /** Up to so many others bid. Most are turned down together before the deadline. */
  void rivals(GigStory gig, List<Rival> candidates, int most) {
    if (candidates.isEmpty()) {
      return;
    }
    Posting posting = gig.posting();
    Set<String> asked = new HashSet<>();
    List<String> turnedDown = new ArrayList<>();
    for (int i = most; i > 0; i--) {
      Rival rival = draw.one(candidates);
      if (rival.email().equals(posting.hirer()) || !asked.add(rival.email())) {
        continue;
      }
      Instant applied = applied(posting);
      long rupees = Math.min(posting.role().rupees(), draw.near(rival.rupees(), 0.95, 1.2));
      String bid = gig.apply(applied, rival.email(), rupees);
      int end = draw.random().nextInt(12);
      if (end == 0) {
        gig.withdraw(draw.after(applied, 2, 20), rival.email(), bid);
      } else if (end == 1) {
        Instant offered = GigStory.between(applied, posting.deadline(), 0.5);
        gig.offer(offered, bid, draw.near(rival.rupees(), 0.7, 0.8));
        gig.declineOffer(draw.after(offered, 1, 10), rival.email(), bid);
      } else {
        turnedDown.add(bid);
      }
    }
    if (!turnedDown.isEmpty()) {
      gig.reject(GigStory.between(posting.posted(), posting.deadline(), 0.95), turnedDown);
    }
  }
}
