package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.profile.EngagementUpkeep;
import io.crewcall.influencer.profile.InfluencerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes over posts as a platform tells of them. A post is known by the platform's id; one that its
 * owner has declared before, of the same minute, is that post, and its figures are overridden.
 */
@Service
public class PostIntake {
  /** People write down the minute. */
  private static final Duration SAME = Duration.ofSeconds(60);

  private final Posts posts;
  private final PostRecorder recorder;
  private final EngagementUpkeep engagement;

  PostIntake(Posts posts, PostRecorder recorder, EngagementUpkeep engagement) {
    this.posts = posts;
    this.recorder = recorder;
    this.engagement = engagement;
  }

  /**
   * Takes posts over and computes the figures anew, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   * @return how many posts are new or have other figures than before
   */
  public int take(InfluencerProfile profile, Platform platform, List<PlatformPost> told) {
    if (told.isEmpty()) {
      return 0;
    }
    List<Post> present = new ArrayList<>(like(profile.userId(), platform, told));
    Set<UUID> matched = new HashSet<>();
    List<Post> fresh = new ArrayList<>();
    List<Post> changed = new ArrayList<>();
    PostRecorder.NewPosts newPosts = recorder.newPosts(profile);
    Set<String> seen = new HashSet<>();
    for (PlatformPost post : told) {
      if (!seen.add(post.id())) {
        continue;
      }
      Optional<Post> known = match(present, matched, post);
      if (known.isEmpty()) {
        fresh.add(newPosts.of(platform, post));
        continue;
      }
      matched.add(known.get().postId());
      Post after =
          known
              .get()
              .verified(post, newPosts.followersAt(platform, post.publishedAt(), Basis.PLATFORM));
      if (!sameFigures(known.get(), after)) {
        changed.add(after);
      }
    }
    posts.insertAll(fresh);
    changed.forEach(posts::update);
    if (!fresh.isEmpty() || !changed.isEmpty()) {
      engagement.recompute(profile);
    }
    return fresh.size() + changed.size();
  }

  private List<Post> like(UUID userId, Platform platform, List<PlatformPost> told) {
    Instant first =
        told.stream().map(PlatformPost::publishedAt).min(Instant::compareTo).orElseThrow();
    Instant last =
        told.stream().map(PlatformPost::publishedAt).max(Instant::compareTo).orElseThrow();
    return posts.like(
        userId,
        platform,
        told.stream().map(PlatformPost::id).toList(),
        first.minus(SAME),
        last.plus(SAME));
  }

  private static Optional<Post> match(List<Post> present, Set<UUID> matched, PlatformPost told) {
    Optional<Post> byId =
        present.stream().filter(post -> told.id().equals(post.platformPostId())).findFirst();
    return byId.isPresent()
        ? byId
        : present.stream()
            .filter(post -> post.basis() == Basis.SELF_DECLARED && !matched.contains(post.postId()))
            .filter(post -> distance(post, told).compareTo(SAME) <= 0)
            .min(Comparator.comparing(post -> distance(post, told)));
  }

  private static Duration distance(Post post, PlatformPost told) {
    return Duration.between(post.publishedAt(), told.publishedAt()).abs();
  }

  private static boolean sameFigures(Post before, Post after) {
    return before.basis() == after.basis()
        && before.counts().equals(after.counts())
        && before.sponsored() == after.sponsored()
        && before.followersAtPublication() == after.followersAtPublication()
        && before.publishedAt().equals(after.publishedAt());
  }
}
