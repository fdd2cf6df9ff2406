package io.crewcall.gig.review;

import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.moderation.ModeratedContent;
import io.crewcall.gig.moderation.Verdict;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one side of an engagement wrote about the other. It is sealed until the pair is revealed,
 * and never changed but for the subject's one reply.
 */
@Entity
class Review extends AggregateRoot implements ModeratedContent {
  private UUID engagementId;

  /** The author's. */
  @Enumerated(EnumType.STRING)
  private Side side;

  private UUID authorId;
  private UUID subjectId;
  private int rating;
  private @Nullable String text;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> skills;

  private Instant writtenAt;
  private @Nullable Instant revealedAt;

  @Enumerated(EnumType.STRING)
  private ReviewStatus status;

  private @Nullable String reply;
  private @Nullable Instant repliedAt;

  /** For whom the hirer hired; what the worker says is about it. */
  private @Nullable UUID brandId;

  /** What the engagement costs, in minor units. */
  @Formula("(select e.fee from engagement e where e.id = engagement_id)")
  private long fee;

  /** Whether the time for a reply has not passed, by the database's clock. */
  @Formula("(revealed_at > database_time() - make_interval(0, 0, 0, 0, 672))")
  private @Nullable Boolean replyOpen;

  @SuppressWarnings("NullAway.Init")
  protected Review() {}

  Review(UUID id, Engagement engagement, Side side, UUID authorId, Words words, Instant now) {
    super(id);
    EngagementTerms terms = engagement.terms();
    this.engagementId = engagement.id();
    this.side = side;
    this.authorId = authorId;
    this.subjectId = side == Side.HIRER ? terms.workerId() : terms.hirerId();
    this.rating = words.rating();
    this.text = words.text();
    this.skills = words.skills();
    this.writtenAt = now;
    this.status = ReviewStatus.SEALED;
    this.brandId = terms.brandId();
    this.fee = terms.fee().amount();
  }

  /**
   * What the author has to say.
   *
   * @param skills those the author endorses
   */
  record Words(int rating, @Nullable String text, List<String> skills) {}

  /**
   * The subject's answer.
   *
   * @param text null once its writer has left the platform
   */
  record Reply(@Nullable String text, Instant repliedAt) {}

  /** The seal is off. Nothing is told yet: it may be held at once. */
  void reveal(Instant now) {
    status = ReviewStatus.REVEALED;
    revealedAt = now;
    replyOpen = true;
  }

  /** Tells that it was revealed. */
  void announceReveal() {
    register(ReviewPairLifecycle.REVEALED_EVENT);
  }

  /**
   * Holds it as part of a burst of low ratings.
   *
   * @return false when it cannot be held now: it is already, or an admin has restored it
   */
  boolean holdAsBurst() {
    var transition =
        ReviewLifecycle.TABLE.find(
            status, ReviewAction.HOLD_LOW_RATING_BURST, Set.of(Actor.PLATFORM));
    transition.ifPresent(line -> {
      status = line.to();
      register(line.event());
    });
    return transition.isPresent();
  }

  /** The subject answers. */
  void reply(String words, Caller subject, Instant now) {
    move(ReviewAction.REPLY, subject);
    reply = words;
    repliedAt = now;
  }

  @Override
  public void decide(Verdict verdict, Caller admin) {
    move(
        switch (verdict) {
          case HOLD -> ReviewAction.HOLD;
          case RESTORE -> ReviewAction.RESTORE;
          case REMOVE -> ReviewAction.REMOVE;
        },
        admin);
  }

  @Override
  public void requireReportable(Caller caller, boolean reported) {
    ReviewLifecycle.TABLE.require(
        status, ReviewAction.REPORT, actors(caller), context(caller, reported));
  }

  /** One of the two leaves the platform: the words go. Nobody was ever told of a sealed review. */
  void eraseWords() {
    text = null;
    reply = null;
    if (status != ReviewStatus.SEALED) {
      register("review.erased");
    }
  }

  private void move(ReviewAction action, Caller caller) {
    var transition =
        ReviewLifecycle.TABLE.require(status, action, actors(caller), context(caller, false));
    status = transition.to();
    register(transition.event());
  }

  /**
   * What the caller may do now.
   *
   * @param reported whether the caller has reported it before
   */
  List<String> allowedActions(@Nullable Caller caller, boolean reported) {
    return ReviewLifecycle.TABLE.allowed(status, actors(caller), context(caller, reported));
  }

  private Set<Actor> actors(@Nullable Caller caller) {
    Set<Actor> actors = EnumSet.noneOf(Actor.class);
    if (caller == null) {
      return actors;
    }
    actors.add(authorId.equals(caller.id()) ? Actor.AUTHOR : Actor.READER);
    if (subject(caller)) {
      actors.add(Actor.SUBJECT);
    }
    if (caller.admin()) {
      actors.add(Actor.ADMIN);
    }
    return actors;
  }

  /** For a brand's gig its team is the hirer. */
  private boolean subject(Caller caller) {
    return side == Side.HIRER
        ? subjectId.equals(caller.id())
        : caller.hirerParts(subjectId, brandId).contains(Actor.HIRER);
  }

  private ReviewLifecycle.Context context(@Nullable Caller caller, boolean reported) {
    boolean party = caller != null && (authorId.equals(caller.id()) || subject(caller));
    return new ReviewLifecycle.Context(this, reported, party);
  }

  /** A sealed review is for its author alone; a held or removed one for admins too. */
  @Override
  public boolean readableBy(@Nullable Caller caller) {
    return status.shown()
        || (caller != null
            && (authorId.equals(caller.id()) || (caller.admin() && status != ReviewStatus.SEALED)));
  }

  /** What others are told; of a review that is not shown they are told no words. */
  @Override
  public ReviewState state() {
    boolean shown = status.shown();
    return ReviewStateBuilder.builder()
        .reviewId(id())
        .engagementId(engagementId)
        .authorId(authorId)
        .subjectId(subjectId)
        .subjectSide(side.other().name())
        .rating(rating)
        .text(shown ? text : null)
        .skills(skills)
        .fee(fee)
        .revealedAt(Objects.requireNonNull(revealedAt, "a sealed review has no state"))
        .visible(shown)
        .reply(shown ? reply : null)
        .repliedAt(shown ? repliedAt : null)
        .brandId(brandId)
        .build();
  }

  @Override
  public ContentKind kind() {
    return ContentKind.REVIEW;
  }

  UUID engagementId() {
    return engagementId;
  }

  Side side() {
    return side;
  }

  UUID authorId() {
    return authorId;
  }

  UUID subjectId() {
    return subjectId;
  }

  @Nullable UUID brandId() {
    return brandId;
  }

  int rating() {
    return rating;
  }

  @Nullable String text() {
    return text;
  }

  List<String> skills() {
    return skills;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  @Nullable Instant revealedAt() {
    return revealedAt;
  }

  ReviewStatus status() {
    return status;
  }

  @Nullable Reply reply() {
    return repliedAt == null ? null : new Reply(reply, repliedAt);
  }

  boolean replyOpen() {
    return Boolean.TRUE.equals(replyOpen);
  }
}
