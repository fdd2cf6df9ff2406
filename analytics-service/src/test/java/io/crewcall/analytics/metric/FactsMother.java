package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.AwayDeclaration;
import io.crewcall.analytics.fact.DayViews;
import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.analytics.fact.Milestones;
import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of one user, made up step by step. Times are told as time before {@link #NOW}. */
public final class FactsMother {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final UUID USER = UUID.randomUUID();

  private final List<AwayDeclaration> aways = new ArrayList<>();
  private final List<Fact<GigState>> gigsPosted = new ArrayList<>();
  private final List<Fact<GigState>> gigsWorked = new ArrayList<>();
  private final List<Fact<ApplicationState>> made = new ArrayList<>();
  private final List<Fact<ApplicationState>> received = new ArrayList<>();
  private final List<Fact<InvitationState>> invitations = new ArrayList<>();
  private final List<Fact<EngagementState>> engagements = new ArrayList<>();
  private final List<Fact<ReviewState>> reviews = new ArrayList<>();
  private final List<DayViews> views = new ArrayList<>();
  private double prior = 4.5;
  private @Nullable Fact<InfluencerProfileState> influencer;
  private @Nullable Fact<CreativeProfileState> creative;

  public static FactsMother facts() {
    return new FactsMother();
  }

  public Facts build() {
    return new Facts(
        USER,
        null,
        aways,
        gigsPosted,
        gigsWorked,
        made,
        received,
        invitations,
        engagements,
        reviews,
        influencer,
        creative,
        views,
        prior);
  }

  public FactsMother prior(double mean) {
    prior = mean;
    return this;
  }

  public static Instant ago(Duration duration) {
    return NOW.minus(duration);
  }

  public static Duration hours(double hours) {
    return Duration.ofSeconds(Math.round(hours * 3600));
  }

  public static Duration days(long days) {
    return Duration.ofDays(days);
  }

  private static <T extends AggregateState> Fact<T> fact(
      Fact.Kind kind, UUID id, Instant eventTime, T state) {
    return new Fact<>(
        kind, id, UUID.randomUUID(), eventTime, 1, state, Milestones.of(state, eventTime));
  }

  // --- invitations

  public FactsMother answered(Duration sentAgo, Duration after) {
    Instant answered = ago(sentAgo).plus(after);
    return invitation(sentAgo, InvitationState.Status.ACCEPTED, answered, answered);
  }

  public FactsMother declined(Duration sentAgo, Duration after) {
    Instant answered = ago(sentAgo).plus(after);
    return invitation(sentAgo, InvitationState.Status.DECLINED, answered, answered);
  }

  public FactsMother open(Duration sentAgo) {
    return invitation(sentAgo, InvitationState.Status.SENT, null, ago(sentAgo));
  }

  public FactsMother revoked(Duration sentAgo, Duration after) {
    return invitation(sentAgo, InvitationState.Status.REVOKED, null, ago(sentAgo).plus(after));
  }

  public FactsMother expired(Duration sentAgo, Duration after) {
    return invitation(sentAgo, InvitationState.Status.EXPIRED, null, ago(sentAgo).plus(after));
  }

  /** Told as gig-service told it before: the last state has forgotten the answer. */
  public FactsMother acceptedAndReleased(Duration sentAgo, Duration answer, Duration release) {
    invitation(sentAgo, InvitationState.Status.REVOKED, null, ago(sentAgo).plus(release));
    Fact<InvitationState> last = invitations.removeLast();
    invitations.add(
        new Fact<>(
            last.kind(),
            last.id(),
            last.eventId(),
            last.eventTime(),
            last.version(),
            last.state(),
            new Milestones(ago(sentAgo).plus(answer), last.milestones().endedAt())));
    return this;
  }

  private FactsMother invitation(
      Duration sentAgo,
      InvitationState.Status status,
      @Nullable Instant answeredAt,
      Instant eventTime) {
    UUID id = UUID.randomUUID();
    invitations.add(
        fact(
            Fact.Kind.INVITATION,
            id,
            eventTime,
            InvitationStateBuilder.builder()
                .invitationId(id)
                .gigId(UUID.randomUUID())
                .gigRoleId(UUID.randomUUID())
                .userId(USER)
                .fromUserId(UUID.randomUUID())
                .status(status)
                .sentAt(ago(sentAgo))
                .answeredAt(answeredAt)
                .build()));
    return this;
  }

  public FactsMother saysAway(Instant at, String from, String to) {
    aways.add(
        new AwayDeclaration(at, new UserState.Away(LocalDate.parse(from), LocalDate.parse(to))));
    return this;
  }

  public FactsMother saysBack(Instant at) {
    aways.add(new AwayDeclaration(at, List.of()));
    return this;
  }

  // --- engagements

  public static Engagement engagement() {
    return new Engagement();
  }

  public FactsMother with(Engagement... many) {
    for (Engagement e : many) {
      boolean completed = e.status == EngagementState.Status.COMPLETED;
      boolean cancelled = e.status == EngagementState.Status.CANCELLED;
      engagements.add(
          fact(
              Fact.Kind.ENGAGEMENT,
              e.id,
              e.ended,
              EngagementStateBuilder.builder()
                  .engagementId(e.id)
                  .gigId(e.gigId)
                  .gigRoleId(e.gigRoleId)
                  .applicationId(UUID.randomUUID())
                  .brandId(e.brand)
                  .depth(1)
                  .hirerId(e.client)
                  .workerId(USER)
                  .profession("EDITOR")
                  .fee(e.fee)
                  .ownBrand(e.ownBrand)
                  .agreedHours(e.agreedHours)
                  .hoursLogged(e.hoursLogged)
                  .status(e.status)
                  .startedAt(e.ended.minus(days(5)))
                  .firstDeliveredAt(e.delivered)
                  .firstDueDateAtDelivery(e.dueAtDelivery)
                  .completedAt(completed ? e.ended : null)
                  .cancelledAt(cancelled ? e.ended : null)
                  .fault(e.fault)
                  .awarded(e.awarded)
                  .build()));
    }
    return this;
  }

  // --- reviews

  public FactsMother review(int rating) {
    return review(UUID.randomUUID(), rating);
  }

  public FactsMother review(UUID author, int rating) {
    return review(author, UUID.randomUUID(), "WORKER", rating, 1_000_000, true);
  }

  public FactsMother review(
      UUID author, UUID engagement, String side, int rating, long fee, boolean visible) {
    // Later ones are revealed later.
    Instant revealed = ago(days(100)).plus(hours(reviews.size()));
    return review(author, engagement, side, rating, fee, visible, revealed);
  }

  public FactsMother review(
      UUID author,
      UUID engagement,
      String side,
      int rating,
      long fee,
      boolean visible,
      Instant revealed) {
    UUID id = UUID.randomUUID();
    reviews.add(
        fact(
            Fact.Kind.REVIEW,
            id,
            revealed,
            ReviewStateBuilder.builder()
                .reviewId(id)
                .engagementId(engagement)
                .authorId(author)
                .subjectId(USER)
                .subjectSide(side)
                .rating(rating)
                .skills(List.of("colour-grading"))
                .fee(fee)
                .revealedAt(revealed)
                .visible(visible)
                .build()));
    return this;
  }

  // --- gigs and applications

  public FactsMother posted(@Nullable Instant published, Money budgetPerSlot, int slots) {
    gigsPosted.add(gig(UUID.randomUUID(), UUID.randomUUID(), published, budgetPerSlot, slots));
    return this;
  }

  public FactsMother workedUnder(Engagement engagement) {
    gigsWorked.add(gig(engagement.gigId, engagement.gigRoleId, NOW, Money.inr(1), 1));
    return this;
  }

  private static Fact<GigState> gig(
      UUID id, UUID role, @Nullable Instant published, Money budgetPerSlot, int slots) {
    return fact(
        Fact.Kind.GIG,
        id,
        NOW,
        GigStateBuilder.builder()
            .gigId(id)
            .creatorId(USER)
            .depth(1)
            .title("")
            .description("")
            .type(GigState.Type.CREW_HIRE)
            .status(published == null ? GigState.Status.DRAFT : GigState.Status.OPEN)
            .roles(
                List.of(
                    new GigState.RoleState(
                        role,
                        "EDITOR",
                        List.of("premiere", "colour-grading"),
                        slots,
                        0,
                        budgetPerSlot)))
            .remote(true)
            .deadline(NOW)
            .createdAt(ago(days(30)))
            .publishedAt(published)
            .build());
  }

  public FactsMother applied(UUID gig, ApplicationState.Status status) {
    made.add(application(gig, status, NOW, null));
    return this;
  }

  public FactsMother received(
      ApplicationState.Status status, Instant deadline, @Nullable Instant decidedAt) {
    received.add(application(UUID.randomUUID(), status, deadline, decidedAt));
    return this;
  }

  private static Fact<ApplicationState> application(
      UUID gig, ApplicationState.Status status, Instant deadline, @Nullable Instant decidedAt) {
    UUID id = UUID.randomUUID();
    return fact(
        Fact.Kind.APPLICATION,
        id,
        NOW,
        ApplicationStateBuilder.builder()
            .applicationId(id)
            .gigId(gig)
            .gigRoleId(UUID.randomUUID())
            .applicantId(USER)
            .hirerId(USER)
            .proposedFee(Money.inr(100))
            .status(status)
            .gigDeadline(deadline)
            .appliedAt(ago(days(40)))
            .decidedAt(decidedAt)
            .build());
  }

  // --- profiles

  public FactsMother viewed(String day, long viewers) {
    views.add(new DayViews(LocalDate.parse(day), viewers));
    return this;
  }

  public FactsMother influencer(Figure byFollowers, Figure byViews) {
    influencer =
        fact(
            Fact.Kind.INFLUENCER_PROFILE,
            USER,
            NOW,
            InfluencerProfileStateBuilder.builder()
                .userId(USER)
                .platform("INSTAGRAM")
                .accounts(List.of())
                .categories(List.of())
                .rateCard(List.of())
                .reels(List.of())
                .visible(true)
                .engagementRate(byFollowers)
                .engagementRateByViews(byViews)
                .build());
    return this;
  }

  public FactsMother declares(String... skills) {
    creative =
        fact(
            Fact.Kind.CREATIVE_PROFILE,
            USER,
            NOW,
            CreativeProfileStateBuilder.builder()
                .userId(USER)
                .professions(List.of("EDITOR"))
                .skillTags(List.of(skills))
                .reels(List.of())
                .unavailable(List.of())
                .visible(true)
                .build());
    return this;
  }
}
