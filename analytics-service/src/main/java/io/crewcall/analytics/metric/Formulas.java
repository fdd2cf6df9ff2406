package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue: which formula stands for which metric. */
public final class Formulas {
  /** Until so many reviews of a role exist, {@link #EARLY_MEAN} stands for its mean. */
  public static final int ENOUGH_REVIEWS_FOR_MEAN = 50;

  /** Mean rating assumed for a role that has few reviews. */
  public static final double EARLY_MEAN = 4.5;

  private static final List<Role> BY_PRECEDENCE =
      List.of(Role.INFLUENCER, Role.CREATIVE, Role.BRAND);

  private Formulas() {}

  public static Formula of(Metric metric) {
    return switch (metric) {
      case GIGS_POSTED -> new Formula.Computed(Counts::gigsPosted, Counts::sum);
      case GIGS_APPLIED -> new Formula.Computed(Counts::gigsApplied, Counts::sum);
      case GIGS_WON -> new Formula.Computed(Outcomes::won, Counts::sum);
      case GIGS_COMPLETED -> new Formula.Computed(Outcomes::completed, Counts::sum);
      case REVIEW_COUNT -> new Formula.Computed(Ratings::counted, Counts::sum);
      case RATING -> new Formula.Computed(Ratings::shown, Ratings::shownValue);
      case REVIEW_COUNT_AS_HIRER -> new Formula.Computed(Ratings::countedAsHirer, Counts::sum);
      case RATING_AS_HIRER -> new Formula.Computed(Ratings::shownAsHirer, Ratings::shownValue);
      case RANKED_RATING -> new Formula.Computed(Ratings::ranked, Ratings::rankedValue);
      case RESPONSE_RATE -> new Formula.Computed(Responses::rateSelection, Responses::rate);
      case RANKED_RESPONSE_RATE ->
          new Formula.Computed(Responses::rateSelection, Responses::rankedRate);
      case RESPONSE_TIME -> new Formula.Computed(Responses::timeSelection, Responses::time);
      case HIRER_DECISION_RATE -> new Formula.Computed(Decisions::select, Proportion::of);
      case DECISION_TIME -> new Formula.Computed(Decisions::times, Decisions::time);
      case GHOSTING_RATE -> new Formula.Computed(Decisions::ghosting, Proportion::of);
      case COMPLETION_RATE -> new Formula.Computed(Outcomes::completion, Proportion::of);
      case RANKED_COMPLETION_RATE ->
          new Formula.Computed(Outcomes::completion, Proportion::lowerBound);
      case ON_TIME_RATE -> new Formula.Computed(Outcomes::onTime, Proportion::of);
      case RANKED_ON_TIME_RATE -> new Formula.Computed(Outcomes::onTime, Proportion::lowerBound);
      case SUCCESS_SCORE -> new Formula.Computed(SuccessScore::select, SuccessScore::value);
      case ENGAGEMENT_RATE -> new Formula.PassedOn(Formula.Source.BY_FOLLOWERS);
      case ENGAGEMENT_RATE_BY_VIEWS -> new Formula.PassedOn(Formula.Source.BY_VIEWS);
      case PROFILE_VIEWS -> new Formula.Computed(Counts::profileViews, Counts::sum);
      case HOURS -> new Formula.Computed(Outcomes::hours, Counts::sum);
    };
  }

  /** The Bayesian mean that rankings take: without any review the mean of the role. */
  public static double rankedRating(Facts facts, Instant asOf) {
    return Ratings.bayesian(Ratings.ranked(facts, asOf));
  }

  /** The role whose mean rating a user is measured by. */
  public static Optional<Role> ratedAs(@Nullable UserState user) {
    return user == null
        ? Optional.empty()
        : BY_PRECEDENCE.stream().filter(user.roles()::contains).findFirst();
  }

  /** When time alone changes a figure next, if that is known. */
  public static Optional<Instant> nextChange(Facts facts, Instant asOf) {
    return Stream.of(
            Optional.ofNullable(Responses.nextChange(facts, asOf)),
            Optional.ofNullable(Decisions.nextChange(facts, asOf)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
