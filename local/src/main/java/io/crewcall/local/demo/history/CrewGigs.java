package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Craft;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.history.PastWork.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how crew are hired under work that was won, and who of them is still to have work. */
final class CrewGigs {
  private final Cast cast;
  private final Draw draw;
  private final PastWork work;
  private final Bids bids;
  private final int rivals;
  private final Map<String, Integer> wanted = new HashMap<>();

  /**
   * @param rivals how many others may bid for each
   */
  CrewGigs(Cast cast, Draw draw, int rivals) {
    this.cast = cast;
    this.draw = draw;
    this.work = new PastWork(draw);
    this.bids = new Bids(draw);
    this.rivals = rivals;
  }

  /** Somebody is to have so many jobs. */
  void want(Crew crew, int jobs) {
    wanted.put(crew.person().email(), jobs);
  }

  /** How many jobs somebody is still to have. */
  int open(Crew crew) {
    return wanted.getOrDefault(crew.person().email(), 0);
  }

  /**
   * Hires somebody under work just won.
   *
   * @param name unlike that of the script's other gigs
   * @param most what is there to spend, in rupees
   * @return the time at which all of that is in, if somebody fits
   */
  Optional<Instant> under(Script script, String name, WorkStory parent, String hirer, long most) {
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
        new GigStory(
            script,
            name,
            posting(
                hirer,
                Map.of("parentEngagementId", parent.id()),
                List.of(crew),
                posted,
                deadline,
                due),
            draw);
    bids.rivals(gig, rivals(gig.posting(), List.of(crew)), rivals);
    Instant decided = draw.after(deadline, -1.5, -0.5);
    String who = crew.person().email();
    String bid = gig.apply(GigStory.between(posted, decided, 0.5), who, crew.rate());
    WorkStory job = gig.select(decided, who, bid);
    wanted.merge(who, -1, Integer::sum);
    Instant earliest = job.started().plus(Duration.ofHours(20));
    work.write(job, part(crew, crew.rate(), earliest), Course.COMPLETED);
    return Optional.of(due.plus(Duration.ofDays(5)));
  }

  static Part part(Crew crew, long rupees, Instant earliest) {
    return new Part(crew.person().name(), crew.craft().skills(), rupees, earliest);
  }

  /** A gig for people of one craft. */
  Posting posting(
      String hirer,
      Map<String, String> belongs,
      List<Crew> team,
      Instant posted,
      Instant deadline,
      Instant due) {
    Craft craft = team.getFirst().craft();
    long dearest = team.stream().mapToLong(Crew::rate).max().orElseThrow();
    return new Posting(
        hirer,
        belongs,
        "CREW_HIRE",
        GigText.crew(craft, draw),
        new Posting.Role(
            craft.profession(), craft.skills(), team.size(), draw.near(dearest, 1.05, 1.2)),
        draw.percent(40) ? team.getFirst().person().city() : null,
        posted,
        deadline,
        due);
  }

  /** Others of the same craft whom the budget could pay. */
  List<Bids.Rival> rivals(Posting posting, Collection<Crew> team) {
    return cast.crew().stream()
        .filter(other -> other.craft().profession().equals(posting.role().profession()))
        .filter(other -> !team.contains(other))
        .filter(other -> other.rate() <= posting.role().rupees())
        .map(other -> new Bids.Rival(other.person().email(), other.rate()))
        .toList();
  }
}
