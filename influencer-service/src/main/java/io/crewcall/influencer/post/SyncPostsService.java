package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.RecomputeEngagementService;
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
 * Takes over posts as a platform tells of them. A post is found by the platform's id; one that its
 * owner declared before, of the same minute, is that post, and its figures are replaced.
 */
@Service
public class SyncPostsService {
  /** Owners declare the minute of a post, not the second. */
  private static final Duration SAME = Duration.ofSeconds(60);

  private final PostRepository posts;
  private final PostFactory factory;
  private final RecomputeEngagementService engagement;

  SyncPostsService(
      PostRepository posts, PostFactory factory, RecomputeEngagementService engagement) {
    this.posts = posts;
    this.factory = factory;
    this.engagement = engagement;
  }

  /**
   * Takes posts over and recomputes the engagement, inside the caller's transaction.
   *
   * @param profile locked in this transaction
   */
  public void take(InfluencerProfile profile, Platform platform, List<PlatformPost> told) {
    if (told.isEmpty()) {
      return;
    }
    List<Post> present = known(profile.id(), platform, told);
    Set<UUID> matched = new HashSet<>();
    List<Post> changed = new ArrayList<>();
    PostFactory.ForProfile newPosts = factory.of(profile);
    Set<String> seen = new HashSet<>();
    for (PlatformPost post : told) {
      if (!seen.add(post.id())) {
        continue;
      }
      Optional<Post> known = match(present, matched, post);
      if (known.isEmpty()) {
        changed.add(newPosts.told(platform, post));
        continue;
      }
      matched.add(known.get().id());
      long followers = newPosts.followersAt(platform, post.publishedAt(), Basis.PLATFORM);
      if (known.get().verify(post, followers)) {
        changed.add(known.get());
      }
    }
    if (!changed.isEmpty()) {
      posts.saveAll(changed);
      engagement.recompute(profile);
    }
  }

  private List<Post> known(UUID userId, Platform platform, List<PlatformPost> told) {
    Instant first =
        told.stream().map(PlatformPost::publishedAt).min(Instant::compareTo).orElseThrow();
    Instant last =
        told.stream().map(PlatformPost::publishedAt).max(Instant::compareTo).orElseThrow();
    return posts.findKnown(
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
            .filter(post -> !post.verified() && !matched.contains(post.id()))
            .filter(post -> distance(post, told).compareTo(SAME) <= 0)
            .min(Comparator.comparing(post -> distance(post, told)));
  }

  private static Duration distance(Post post, PlatformPost told) {
    return Duration.between(post.publishedAt(), told.publishedAt()).abs();
  }
}
