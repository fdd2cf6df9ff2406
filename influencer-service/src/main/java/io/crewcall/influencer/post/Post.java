package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.contracts.influencer.PostStateBuilder;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded post with its figures. It changes only while its owner's profile is locked. */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "post_id"))
class Post extends AggregateRoot {
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private Platform platform;

  private Instant publishedAt;
  private PostCounts counts;
  private boolean sponsored;
  private long followersAtPublication;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  private @Nullable String platformPostId;

  @Column(updatable = false)
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Post() {}

  /**
   * A post as its owner declares it.
   *
   * @param followers of the account when it was published
   */
  Post(UUID id, UUID userId, RecordPostRequest declared, long followers, Instant now) {
    super(id);
    this.userId = userId;
    this.platform = declared.platform();
    this.publishedAt = declared.publishedAt().truncatedTo(ChronoUnit.MICROS);
    this.counts = declared.counts();
    this.sponsored = declared.isSponsored();
    this.followersAtPublication = followers;
    this.basis = Basis.SELF_DECLARED;
    this.recordedAt = now;
    register("post.recorded");
  }

  /**
   * A post as the platform itself tells of it.
   *
   * @param followers of the account when it was published
   */
  Post(UUID id, UUID userId, Platform platform, PlatformPost told, long followers, Instant now) {
    super(id);
    this.userId = userId;
    this.platform = platform;
    this.publishedAt = told.publishedAt();
    this.counts = PostCounts.of(told);
    this.sponsored = told.sponsored() != null && told.sponsored();
    this.followersAtPublication = followers;
    this.basis = Basis.PLATFORM;
    this.platformPostId = told.id();
    this.recordedAt = now;
    register("post.recorded");
  }

  /**
   * Replaces what the owner says about the post.
   *
   * @return whether that differs from before; only then is it a change
   */
  boolean correct(PostCounts corrected, boolean nowSponsored) {
    if (counts.equals(corrected) && sponsored == nowSponsored) {
      return false;
    }
    counts = corrected;
    sponsored = nowSponsored;
    register("post.updated");
    return true;
  }

  /**
   * Replaces what the owner said by what the platform itself tells.
   *
   * @param followers of the account when it was published, by what the platform told
   * @return whether that differs from before; only then is it a change
   */
  boolean verify(PlatformPost told, long followers) {
    boolean toldSponsored = told.sponsored() != null && told.sponsored();
    if (verified()
        && counts.equals(PostCounts.of(told))
        && (sponsored || !toldSponsored)
        && followersAtPublication == followers
        && publishedAt.equals(told.publishedAt())) {
      return false;
    }
    publishedAt = told.publishedAt();
    counts = PostCounts.of(told);
    sponsored = sponsored || toldSponsored;
    followersAtPublication = followers;
    basis = Basis.PLATFORM;
    platformPostId = told.id();
    register("post.updated");
    return true;
  }

  /** Whether the platform itself told the figures; then nobody else changes them. */
  boolean verified() {
    return basis == Basis.PLATFORM;
  }

  UUID userId() {
    return userId;
  }

  Platform platform() {
    return platform;
  }

  Instant publishedAt() {
    return publishedAt;
  }

  PostCounts counts() {
    return counts;
  }

  boolean sponsored() {
    return sponsored;
  }

  /** Followers of the account when it was published, as far as its history tells. */
  long followersAtPublication() {
    return followersAtPublication;
  }

  /** Who told the figures. */
  Basis basis() {
    return basis;
  }

  /** The platform's own id of the post, or null when the figures are self-declared. */
  @Nullable String platformPostId() {
    return platformPostId;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public PostState state() {
    return state(false);
  }

  /** The last state, after the post was deleted. */
  PostState removedState() {
    return state(true);
  }

  private PostState state(boolean removed) {
    Long comments = counts.comments();
    return PostStateBuilder.builder()
        .postId(id())
        .userId(userId)
        .platform(platform)
        .publishedAt(publishedAt)
        .likes(counts.likes())
        .comments(comments == null ? 0 : comments)
        .commentsOff(comments == null)
        .shares(counts.shares())
        .saves(counts.saves())
        .views(counts.views())
        .reach(counts.reach())
        .sponsored(sponsored)
        .followersAtPublication(followersAtPublication)
        .removed(removed)
        .basis(basis.name())
        .build();
  }
}
