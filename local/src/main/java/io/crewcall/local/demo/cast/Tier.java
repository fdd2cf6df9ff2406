package io.crewcall.local.demo.cast;

import java.util.Random;

/** How large an influencer is: share of all, followers, median engagement, price of a reel. */
enum Tier {
  NANO(55, 1_000, 10_000, 0.030, 500, 8_000),
  MICRO(30, 10_000, 100_000, 0.019, 8_000, 50_000),
  MACRO(13, 100_000, 1_000_000, 0.012, 50_000, 200_000),
  MEGA(2, 1_000_000, 5_000_000, 0.010, 200_000, 1_500_000);

  private static final double SIGMA = 0.5;
  private static final double MOST = 0.09;

  private final int share;
  private final long from;
  private final long to;
  private final double engagement;
  private final long cheap;
  private final long dear;

  Tier(int share, long from, long to, double engagement, long cheap, long dear) {
    this.share = share;
    this.from = from;
    this.to = to;
    this.engagement = engagement;
    this.cheap = cheap;
    this.dear = dear;
  }

  static Tier draw(Random random) {
    int drawn = random.nextInt(100);
    for (Tier tier : values()) {
      drawn -= tier.share;
      if (drawn < 0) {
        return tier;
      }
    }
    return MEGA;
  }

  /**
   * @param position from 0 to 1 within the tier
   */
  long followers(double position) {
    return Math.round(from * Math.pow((double) to / from, position));
  }

  double engagement(Random random) {
    return Math.min(MOST, engagement * Math.exp(SIGMA * random.nextGaussian()));
  }

  long price(double position) {
    return Math.round(cheap * Math.pow((double) dear / cheap, position)) / 100 * 100;
  }
}
