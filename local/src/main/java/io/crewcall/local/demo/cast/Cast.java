package io.crewcall.local.demo.cast;

import io.crewcall.local.demo.text.Grammar;
import java.util.List;

/**
 * Everybody, with the mix of cities, languages, tiers and prices that a market like this has.
 *
 * @param newcomers whose accounts are young, for the case of a brigade
 */
public record Cast(
    List<Brand> brands, List<Influencer> influencers, List<Crew> crew, List<Member> newcomers) {

  /** How many of each. */
  public record Size(int brands, int influencers, int crew) {
    public static final Size SMALL = new Size(10, 60, 50);
    public static final Size LARGE = new Size(150, 1_500, 1_200);
  }

  /** The influencer whose engagement is far from everybody's. */
  public static final int OUTLIER = 7;

  /** Of the crew: also a brand, and after that every tenth of a large cast. */
  public static final int TWO_ROLES = 3;

  /** Always the same for the same seed. */
  public static Cast of(Size size, long seed, Grammar texts) {
    return new CastBuilder(seed, texts).upTo(size);
  }
}
