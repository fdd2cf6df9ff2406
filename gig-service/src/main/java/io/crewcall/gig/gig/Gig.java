package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.lifecycle.ProseGuards;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.lifecycle.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on offer. Immutable: a change is a new value, stored by {@link Gigs} together with its
 * event.
 *
 * @param campaignId the campaign at the root of the chain
 * @param depth 1 for a gig of its own, one more for each level of sub-gig
 * @param deadline until when bids are taken, by the database's clock
 * @param dueDate when the work is due; {@link #DEFAULT_TIME_TO_WORK} after the deadline if not said
 * @param payerReady whether what the gig is paid from, its campaign or the engagement above, is
 *     under way as far as was known when it was read; only a draft has to know
 * @param changeRounds how often a hirer may ask for changes of a delivery
 */
public record Gig(
    UUID id,
    UUID creatorId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    int depth,
    GigContent content,
    Status status,
    List<GigRole> roles,
    @Nullable String cancelReason,
    Instant createdAt,
    @Nullable Instant publishedAt,
    boolean payerReady,
    long version) {
  public static final int MAX_DEPTH = 3;
  public static final Duration DEFAULT_TIME_TO_WORK = Duration.ofDays(14);
  private static final Set<Status> HIRING = EnumSet.of(Status.OPEN, Status.PAUSED, Status.EXPIRED);

  public Gig {
    roles = List.copyOf(roles);
  }

  public String title() {
    return content.title();
  }

  public Instant deadline() {
    return content.deadline();
  }

  /** When work that starts now is due. */
  public Instant workDue() {
    Instant given = content.dueDate();
    return given == null ? deadline().plus(DEFAULT_TIME_TO_WORK) : given;
  }

  public String currency() {
    return roles.getFirst().budgetPerSlot().currency();
  }

  /** Whether bids may be decided upon. */
  public boolean hiring() {
    return HIRING.contains(status);
  }

  public Optional<GigRole> role(UUID roleId) {
    return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
  }

  /** Slots that are only kept for somebody are not taken yet. */
  public boolean allSlotsTaken() {
    return roles.stream().allMatch(role -> role.full() && role.reserved() == 0);
  }

  public Money budget() {
    return roles.stream().map(GigRole::budget).reduce(Money.zero(currency()), Money::plus);
  }

  Set<Actor> parts(Caller caller) {
    return caller.hirerParts(creatorId, brandId);
  }

  boolean readableBy(Caller caller) {
    return status != Status.DRAFT || caller.readsAsHirer(creatorId, brandId);
  }

  List<String> allowedActions(Caller caller, Instant now) {
    return ProseGuards.allowed(
        GigLifecycle.TABLE,
        status,
        parts(caller),
        action ->
            switch (action) {
              case PUBLISH -> payerReady && now.isBefore(deadline());
              case RESUME -> now.isBefore(deadline());
              default -> true;
            });
  }

  Gig edited(GigContent newContent, List<GigRole> newRoles) {
    return copy(status, newContent, newRoles, cancelReason, publishedAt);
  }

  Gig moved(Transition<Status, GigAction, Actor, Object> transition) {
    return copy(transition.to(), content, roles, cancelReason, publishedAt);
  }

  Gig published(Transition<Status, GigAction, Actor, Object> transition, Instant now) {
    return copy(transition.to(), content, roles, cancelReason, now);
  }

  Gig cancelled(Transition<Status, GigAction, Actor, Object> transition, String reason) {
    return copy(transition.to(), content, roles, reason, publishedAt);
  }

  Gig withRoles(List<GigRole> newRoles) {
    return copy(status, content, newRoles, cancelReason, publishedAt);
  }

  Gig stored() {
    return new Gig(
        id,
        creatorId,
        brandId,
        campaignId,
        parentEngagementId,
        depth,
        content,
        status,
        roles,
        cancelReason,
        createdAt,
        publishedAt,
        payerReady,
        version + 1);
  }

  private Gig copy(
      Status newStatus,
      GigContent newContent,
      List<GigRole> newRoles,
      @Nullable String newReason,
      @Nullable Instant newPublishedAt) {
    return new Gig(
        id,
        creatorId,
        brandId,
        campaignId,
        parentEngagementId,
        depth,
        newContent,
        newStatus,
        newRoles,
        newReason,
        createdAt,
        newPublishedAt,
        payerReady,
        version);
  }

  GigState state() {
    return GigStateBuilder.builder()
        .gigId(id)
        .creatorId(creatorId)
        .brandId(brandId)
        .campaignId(campaignId)
        .parentEngagementId(parentEngagementId)
        .depth(depth)
        .title(content.title())
        .description(content.description())
        .type(content.type())
        .status(status)
        .roles(roles.stream().map(GigRole::state).toList())
        .city(content.city())
        .remote(content.remote())
        .deadline(content.deadline())
        .createdAt(createdAt)
        .publishedAt(publishedAt)
        .build();
  }
}
