package io.crewcall.local.demo;

import io.crewcall.local.demo.DemoData.Extent;
import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.CastBuilder;
import io.crewcall.local.demo.history.Plan;
import io.crewcall.local.demo.history.Script;
import io.crewcall.local.demo.text.Grammar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the demo data consist of: the same for the same seed and time. A larger extent has the
 * smaller one in it as it is.
 *
 * @param small the cast of the smaller extents
 * @param cast everybody
 */
record Contents(
    Cast small,
    Cast cast,
    List<Campaigns.Planned> campaigns,
    List<Script> scripts,
    List<Shortlists.Planned> shortlists) {
  private static final long SEED = 20261122;

  /** The first account, whose beginning is that of all. */
  static Brand first() {
    return Cast.of(new Cast.Size(1, 0, 0), SEED, Grammar.bundled()).brands().getFirst();
  }

  /**
   * Draws it all.
   *
   * @param now when the demo data begin to be the present
   */
  static Contents of(Extent extent, Instant now) {
    // In one order, since no text is made twice.
    Grammar texts = Grammar.bundled();
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    CastBuilder casting = new CastBuilder(SEED, texts);
    Cast small = casting.upTo(Cast.Size.SMALL);
    List<Campaigns.Planned> campaigns =
        new ArrayList<>(Campaigns.of(small.brands(), today, texts, SEED));
    List<Shortlists.Planned> shortlists = Shortlists.of(small, texts, SEED);
    List<Script> scripts =
        new ArrayList<>(
            extent == Extent.SHORT
                ? Plan.present(small, texts, SEED, now)
                : Plan.of(small, texts, SEED, now));
    Cast cast = small;
    if (extent == Extent.LARGE) {
      cast = casting.upTo(Cast.Size.LARGE);
      Cast others = others(cast);
      campaigns.addAll(Campaigns.of(others.brands(), today, texts, SEED));
      scripts.addAll(Plan.market(others, texts, SEED, now));
    }
    return new Contents(small, cast, campaigns, scripts, shortlists);
  }

  private static Cast others(Cast cast) {
    Cast.Size small = Cast.Size.SMALL;
    return new Cast(
        cast.brands().subList(small.brands(), cast.brands().size()),
        cast.influencers().subList(small.influencers(), cast.influencers().size()),
        cast.crew().subList(small.crew(), cast.crew().size()),
        List.of());
  }
}
