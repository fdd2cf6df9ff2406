package io.crewcall.influencer.post;

import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfileRepository;
import io.crewcall.influencer.profile.RecomputeEngagementService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records, corrects and removes posts, and recomputes the engagement with them. */
@Service
class PostService {
  private final PostRepository posts;
  private final PostFactory factory;
  private final InfluencerProfileRepository profiles;
  private final RecomputeEngagementService engagement;
  private final Outbox outbox;
  private final Clock clock;

  PostService(
      PostRepository posts,
      PostFactory factory,
      InfluencerProfileRepository profiles,
      RecomputeEngagementService engagement,
      Outbox outbox,
      Clock clock) {
    this.posts = posts;
    this.factory = factory;
    this.profiles = profiles;
    this.engagement = engagement;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The outcome for one post that was to be recorded. */
  sealed interface Outcome {
    record Recorded(Post post) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /**
   * Records posts, each on its own: a post that is refused keeps no other out.
   *
   * @return an outcome per request, in order
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no profile yet
   */
  @Transactional
  public List<Outcome> record(UUID userId, List<RecordPostRequest> requests) {
    InfluencerProfile profile = locked(userId);
    List<Outcome> outcomes = new ArrayList<>(requests.size());
    List<Post> recorded = new ArrayList<>();
    PostFactory.ForProfile newPosts = factory.of(profile);
    for (RecordPostRequest request : requests) {
      Optional<FieldProblem> problem = PostRules.problem(profile, request, clock.instant());
      if (problem.isPresent()) {
        outcomes.add(new Outcome.Refused(refusal(problem.get())));
      } else {
        Post post = newPosts.declared(request);
        outcomes.add(new Outcome.Recorded(post));
        recorded.add(post);
      }
    }
    if (!recorded.isEmpty()) {
      posts.saveAll(recorded);
      engagement.recompute(profile);
    }
    return outcomes;
  }

  private static Problem refusal(FieldProblem problem) {
    return Problem.unprocessable(
        problem.code(), problem.field() + " " + problem.message() + ".", problem);
  }

  /**
   * Replaces the figures of a post. Figures equal to the present ones change nothing.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409 or 412
   */
  @Transactional
  public Post correct(UUID userId, UUID postId, CorrectPostRequest request, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Post post = existing(userId, postId);
    ifMatch.check(post.version());
    requireUnverified(post, request.counts());
    post.correct(request.counts(), request.isSponsored());
    posts.save(post);
    engagement.recompute(profile);
    return post;
  }

  /**
   * Removes a post.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID postId, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Post post = existing(userId, postId);
    ifMatch.check(post.version());
    requireUnverified(post, null);
    delete(post);
    engagement.recompute(profile);
  }

  /** Deletes a post inside the caller's transaction. */
  void delete(Post post) {
    posts.delete(post);
    outbox.publish("post.removed", post.id(), post.version() + 1, post.removedState());
  }

  /** Figures that the platform told cannot be changed, nor left out by removing the post. */
  private static void requireUnverified(Post post, @Nullable PostCounts wanted) {
    if (post.verified() && !post.counts().equals(wanted)) {
      throw Problem.conflict(
              "VERIFIED_FIGURES",
              "The platform itself told these figures; only whether it is sponsored can be said.")
          .exception();
    }
  }

  private Post existing(UUID userId, UUID postId) {
    return posts
        .findByIdAndUserId(postId, userId)
        .orElseThrow(
            () -> Problem.notFound("POST_NOT_FOUND", "There is no such post.").exception());
  }

  /**
   * The profile whose posts are about to change, locked.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is none yet
   */
  InfluencerProfile locked(UUID userId) {
    return profiles.lockBefore("its posts", userId);
  }
}
