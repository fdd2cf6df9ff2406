package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The engagement of an influencer's audience, as influencer-service computes it from posts. */
final class EngagementRate {
  private EngagementRate() {}

  /** The owner's figure as it is, or an empty one when there is no profile. */
  static Figure figure(Facts facts, Formula.Source source, Instant asOf) {
    Fact<InfluencerProfileState> profile = facts.influencer();
    return profile == null
        ? new Figure(null, 0, Selection.ALL, Formula.BASIS, asOf, Formula.VERSION)
        : pick(profile.state(), source);
  }

  /** The profile is the one fact; the posts behind it are the owner's to show. */
  static Selection select(Facts facts, Formula.Source source) {
    Fact<InfluencerProfileState> profile = facts.influencer();
    if (profile == null) {
      return Selection.all(List.of());
    }
    Figure figure = pick(profile.state(), source);
    Evidence evidence =
        figure.value() == null
            ? Evidence.leftOut(profile, figure.asOf(), LeftOut.NO_FIGURE)
            : Evidence.counted(profile, figure.asOf(), figure.value());
    return new Selection(figure.window(), List.of(evidence), Map.of());
  }

  private static Figure pick(InfluencerProfileState profile, Formula.Source source) {
    return switch (source) {
      case BY_FOLLOWERS -> profile.engagementRate();
      case BY_VIEWS -> profile.engagementRateByViews();
    };
  }
}
