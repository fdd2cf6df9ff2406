package io.crewcall.influencer.post;

import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.platform.problem.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a post must fulfil to be recorded. */
final class PostRules {
  /** The clock of a client may be ahead by this much. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Instant FIRST_POSTS = Instant.parse("2005-01-01T00:00:00Z");

  private PostRules() {}

  /** The first rule that a post breaks. */
  static Optional<FieldProblem> problem(
      InfluencerProfile profile, RecordPostRequest request, Instant now) {
    if (profile.account(request.platform()).isEmpty()) {
      return Optional.of(
          new FieldProblem(
              "platform", "PLATFORM_NOT_IN_PROFILE", "is not among the profile's accounts"));
    }
    if (request.publishedAt().isAfter(now.plus(TOLERANCE))) {
      return Optional.of(
          new FieldProblem("publishedAt", "PUBLISHED_IN_FUTURE", "must not be in the future"));
    }
    if (request.publishedAt().isBefore(FIRST_POSTS)) {
      return Optional.of(
          new FieldProblem("publishedAt", "PUBLISHED_TOO_EARLY", "must not be before 2005"));
    }
    return Optional.empty();
  }
}
