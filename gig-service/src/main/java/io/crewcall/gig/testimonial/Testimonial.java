package io.crewcall.gig.testimonial;

import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ContentKind;
import io.crewcall.gig.moderation.ModeratedContent;
import io.crewcall.gig.moderation.ModerationContext;
import io.crewcall.gig.moderation.Verdict;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person writes in another's praise; shown once the other consents. */
@Entity
class Testimonial extends AggregateRoot implements ModeratedContent {
  private UUID authorId;
  private UUID subjectId;
  private @Nullable UUID engagementId;

  /** With which the subject asked for it. */
  private @Nullable String message;

  /** Null until it is written, and once one of the two has left the platform. */
  private @Nullable String text;

  @Enumerated(EnumType.STRING)
  private TestimonialStatus status;

  private Instant createdAt;
  private @Nullable Instant writtenAt;
  private @Nullable Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected Testimonial() {}

  private Testimonial(UUID id, Parties parties, TestimonialStatus status, Instant now) {
    super(id);
    this.authorId = parties.authorId();
    this.subjectId = parties.subjectId();
    this.engagementId = parties.engagementId();
    this.status = status;
    this.createdAt = now;
  }

  /**
   * Between whom a testimonial is, and about what.
   *
   * @param engagementId a completed engagement of both, if it speaks of one
   */
  record Parties(UUID authorId, UUID subjectId, @Nullable UUID engagementId) {}

  /** The subject asks for one. */
  static Testimonial requested(UUID id, Parties parties, @Nullable String message, Instant now) {
    Testimonial testimonial = new Testimonial(id, parties, TestimonialStatus.REQUESTED, now);
    testimonial.message = message;
    testimonial.register("testimonial.requested");
    return testimonial;
  }

  /** The author writes one without being asked; it waits for the subject's consent. */
  static Testimonial written(UUID id, Parties parties, String text, Instant now) {
    Testimonial testimonial = new Testimonial(id, parties, TestimonialStatus.PENDING, now);
    testimonial.text = text;
    testimonial.writtenAt = now;
    testimonial.register("testimonial.written");
    return testimonial;
  }

  /**
   * The author writes what they were asked for.
   *
   * @param about the engagement it speaks of; null to leave what the subject named
   */
  void write(String words, @Nullable UUID about, Caller author, Instant now) {
    move(TestimonialAction.WRITE, author);
    text = words;
    writtenAt = now;
    engagementId = about == null ? engagementId : about;
  }

  void publish(Caller subject, Instant now) {
    move(TestimonialAction.PUBLISH, subject);
    publishedAt = now;
  }

  void decline(Caller caller) {
    move(TestimonialAction.DECLINE, caller);
  }

  void withdraw(Caller caller) {
    move(TestimonialAction.WITHDRAW, caller);
  }

  void hide(Caller subject) {
    move(TestimonialAction.HIDE, subject);
  }

  void show(Caller subject) {
    move(TestimonialAction.SHOW, subject);
  }

  /** One of the two leaves the platform; the words go, and it is withdrawn unless it has ended. */
  void erase() {
    text = null;
    message = null;
    TestimonialLifecycle.TABLE
        .find(status, TestimonialAction.WITHDRAW_BY_ERASURE, Set.of(Actor.PLATFORM))
        .ifPresent(transition -> {
          status = transition.to();
          register(transition.event());
        });
  }

  @Override
  public void decide(Verdict verdict, Caller admin) {
    move(
        switch (verdict) {
          case HOLD -> TestimonialAction.HOLD;
          case RESTORE -> TestimonialAction.RESTORE;
          case REMOVE -> TestimonialAction.REMOVE;
        },
        admin);
  }

  @Override
  public void requireReportable(Caller caller, boolean reported) {
    TestimonialLifecycle.TABLE.require(
        status, TestimonialAction.REPORT, actors(caller), context(caller, reported));
  }

  private void move(TestimonialAction action, Caller caller) {
    var transition =
        TestimonialLifecycle.TABLE.require(status, action, actors(caller), context(caller, false));
    status = transition.to();
    register(transition.event());
  }

  /**
   * What the caller may do now.
   *
   * @param reported whether the caller has reported it before
   */
  List<String> allowedActions(@Nullable Caller caller, boolean reported) {
    return TestimonialLifecycle.TABLE.allowed(status, actors(caller), context(caller, reported));
  }

  private Set<Actor> actors(@Nullable Caller caller) {
    Set<Actor> actors = EnumSet.noneOf(Actor.class);
    if (caller == null) {
      return actors;
    }
    if (caller.id().equals(authorId)) {
      actors.add(Actor.AUTHOR);
      return actors;
    }
    actors.add(Actor.READER);
    if (caller.id().equals(subjectId)) {
      actors.add(Actor.SUBJECT);
    }
    if (caller.admin()) {
      actors.add(Actor.ADMIN);
    }
    return actors;
  }

  private Context context(@Nullable Caller caller, boolean reported) {
    return new Context(reported, hasParty(caller));
  }

  private record Context(boolean reported, boolean party) implements ModerationContext {}

  /** Whether the caller is the author or the subject. */
  boolean hasParty(@Nullable Caller caller) {
    return caller != null && (caller.id().equals(authorId) || caller.id().equals(subjectId));
  }

  /** Everybody reads what is shown; the two sides read it always, admins once it was shown. */
  @Override
  public boolean readableBy(@Nullable Caller caller) {
    return status.shown()
        || hasParty(caller)
        || (caller != null && caller.admin() && publishedAt != null);
  }

  /** What others are told: words only with the subject's consent. */
  @Override
  public TestimonialState state() {
    return new TestimonialState(
        id(),
        authorId,
        subjectId,
        engagementId,
        status.shown() ? text : null,
        status.told(),
        createdAt);
  }

  @Override
  public ContentKind kind() {
    return ContentKind.TESTIMONIAL;
  }

  UUID authorId() {
    return authorId;
  }

  UUID subjectId() {
    return subjectId;
  }

  @Nullable UUID engagementId() {
    return engagementId;
  }

  @Nullable String message() {
    return message;
  }

  @Nullable String text() {
    return text;
  }

  TestimonialStatus status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant publishedAt() {
    return publishedAt;
  }
}
