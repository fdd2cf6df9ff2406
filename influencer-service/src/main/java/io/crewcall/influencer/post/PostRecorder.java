package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi;
import io.crewcall.influencer.profile.EngagementUpkeep;
import io.crewcall.influencer.profile.FollowerHistory;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfiles;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records, corrects and removes posts, and moves the engagement with them. */
@Service
class PostRecorder {
  /** Clocks of clients run ahead a little. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Instant FIRST_POSTS = Instant.parse("2005-01-01T00:00:00Z");

  private final Posts posts;
  private final InfluencerProfiles profiles;
  private final FollowerHistory followers;
  private final EngagementUpkeep engagement;
  private final IdGenerator ids;
  private final Clock clock;

  PostRecorder(
      Posts posts,
      InfluencerProfiles profiles,
      FollowerHistory followers,
      EngagementUpkeep engagement,
      IdGenerator ids,
      Clock clock) {
    this.posts = posts;
    this.profiles = profiles;
    this.followers = followers;
    this.engagement = engagement;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of one post that was to be recorded. */
  sealed interface Outcome {
    record Recorded(Post post) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /**
   * Records posts, each on its own: what is wrong with one keeps no other out.
   *
   * @return an outcome per request, in order
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no profile yet
   */
  @Transactional
  public List<Outcome> record(UUID userId, List<RecordPost> requests) {
    InfluencerProfile profile = locked(userId);
    List<Outcome> outcomes = new ArrayList<>(requests.size());
    List<Post> recorded = new ArrayList<>();
    NewPosts newPosts = newPosts(profile);
    for (RecordPost request : requests) {
      Optional<Problem> problem = problem(profile, request);
      if (problem.isPresent()) {
        outcomes.add(new Outcome.Refused(problem.get()));
      } else {
        Post post = newPosts.of(request);
        outcomes.add(new Outcome.Recorded(post));
        recorded.add(post);
      }
    }
    if (!recorded.isEmpty()) {
      posts.insertAll(recorded);
      engagement.recompute(profile);
    }
    return outcomes;
  }

  /**
   * Replaces the figures of a post.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public Post correct(UUID userId, UUID postId, CorrectPost request, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Post present = existing(userId, postId);
    ifMatch.check(present.version());
    requireUnverified(present, request.counts());
    Post changed = present.with(request.counts(), request.isSponsored());
    posts.update(changed);
    engagement.recompute(profile);
    return changed;
  }

  /**
   * Removes a post.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID postId, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Post present = existing(userId, postId);
    ifMatch.check(present.version());
    requireUnverified(present, null);
    posts.delete(present);
    engagement.recompute(profile);
  }

  /** What the platform told is neither changed nor left out by who would look better without it. */
  private static void requireUnverified(Post post, @Nullable PostCounts wanted) {
    if (post.basis() == Basis.PLATFORM && !post.counts().equals(wanted)) {
      throw Problem.conflict(
              "VERIFIED_FIGURES",
              "The platform itself told these figures; only whether it is sponsored can be said.")
          .exception();
    }
  }

  private Post existing(UUID userId, UUID postId) {
    return posts
        .find(userId, postId)
        .orElseThrow(
            () -> Problem.notFound("POST_NOT_FOUND", "There is no such post.").exception());
  }

  /**
   * The profile whose posts are about to change, locked.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is none yet
   */
  InfluencerProfile locked(UUID userId) {
    return profiles
        .lock(userId)
        .orElseThrow(() ->
            Problem.conflict("PROFILE_REQUIRED", "Create your influencer profile before its posts.")
                .exception());
  }

  /** What speaks against recording a post. */
  Optional<Problem> problem(InfluencerProfile profile, RecordPost request) {
    if (profile.account(request.platform()).isEmpty()) {
      return Optional.of(
          refusal("platform", "PLATFORM_NOT_IN_PROFILE", "is not among the profile's accounts"));
    }
    if (request.publishedAt().isAfter(clock.instant().plus(TOLERANCE))) {
      return Optional.of(
          refusal("publishedAt", "PUBLISHED_IN_FUTURE", "must not be in the future"));
    }
    if (request.publishedAt().isBefore(FIRST_POSTS)) {
      return Optional.of(refusal("publishedAt", "PUBLISHED_TOO_EARLY", "must not be before 2005"));
    }
    return Optional.empty();
  }

  private static Problem refusal(String field, String code, String message) {
    return Problem.unprocessable(
        code, field + " " + message + ".", new FieldProblem(field, code, message));
  }

  /** Makes posts of one profile; its accounts' histories are read once. */
  NewPosts newPosts(InfluencerProfile profile) {
    return new NewPosts(profile, followers.of(profile.userId()));
  }

  /** See {@link #newPosts}. */
  final class NewPosts {
    private final InfluencerProfile profile;
    private final FollowerHistory.Readings readings;

    private NewPosts(InfluencerProfile profile, FollowerHistory.Readings readings) {
      this.profile = profile;
      this.readings = readings;
    }

    /** A post that the platform told of. */
    Post of(Platform platform, PlatformApi.PlatformPost told) {
      return new Post(
          ids.next(),
          profile.userId(),
          platform,
          told.publishedAt(),
          PostCounts.of(told),
          told.sponsored() != null && told.sponsored(),
          followersAt(platform, told.publishedAt(), Basis.PLATFORM),
          Basis.PLATFORM,
          told.id(),
          1,
          clock.instant());
    }

    /** A post of which {@link #problem} says nothing. */
    Post of(RecordPost request) {
      Instant publishedAt = request.publishedAt().truncatedTo(ChronoUnit.MICROS);
      return new Post(
          ids.next(),
          profile.userId(),
          request.platform(),
          publishedAt,
          request.counts(),
          request.isSponsored(),
          followersAt(request.platform(), publishedAt, Basis.SELF_DECLARED),
          Basis.SELF_DECLARED,
          null,
          1,
          clock.instant());
    }

    /** Followers of the account when a post was published, as far as is known. */
    long followersAt(Platform platform, Instant time, Basis basis) {
      return readings
          .at(platform, time, basis)
          .orElseGet(() -> profile.account(platform).orElseThrow().followers());
    }
  }
}
