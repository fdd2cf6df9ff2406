package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.text.Grammar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Everything that people did and do, as scripts. */
public final class Plan {
  private Plan() {}

  /** Who hands in a file: each has the variable {@code media:} with the mail address. */
  public static List<Member> delivering(Cast cast) {
    return Stream.of(
            cast.influencers().getFirst().person(),
            cast.influencers().get(PresentWork.DELIVERED).person(),
            cast.influencers().get(PresentWork.DELIVERED_AGAIN).person(),
            cast.crew().getFirst().person())
        .toList();
  }

  /**
   * The same for the same cast, seed and time.
   *
   * @param now when the demo data begin to be the present
   */
  public static List<Script> of(Cast cast, Grammar texts, long seed, Instant now) {
    Draw draw = new Draw(new Random(seed), texts, now, new HashSet<>());
    List<Script> scripts = new ArrayList<>(present(cast, draw));
    scripts.addAll(new RecentInvitations(cast, draw).write());
    scripts.addAll(new PastGigs(cast, draw).write());
    return scripts;
  }

  /**
   * A market of thousands.
   *
   * @param cast those who are not in the small cast
   */
  public static List<Script> market(Cast cast, Grammar texts, long seed, Instant now) {
    return new Market(cast, new Draw(new Random(seed), texts, now, new HashSet<>())).write();
  }

  /** What is under way, and the planted cases, alone. */
  public static List<Script> present(Cast cast, Grammar texts, long seed, Instant now) {
    return present(cast, new Draw(new Random(seed), texts, now, new HashSet<>()));
  }

  private static List<Script> present(Cast cast, Draw draw) {
    List<Script> scripts = new ArrayList<>(new PresentWork(cast, draw).write());
    scripts.addAll(new PlantedCases(cast, draw).write());
    return scripts;
  }
}
