package io.crewcall.campaign.chain;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of gig-service and user-service as tests need them. */
public final class ChainEventsMother {
  public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

  private ChainEventsMother() {}

  public static Event<UserState> person(UUID userId, String name) {
    return event(
        "user.created",
        userId,
        0,
        UserStateBuilder.builder()
            .userId(userId)
            .handle(
                name.toLowerCase(java.util.Locale.ROOT) + "-" + userId.toString().substring(0, 8))
            .displayName(name)
            .languages(List.of())
            .roles(Set.of(Role.CREATIVE))
            .createdAt(START)
            .active(true)
            .build());
  }

  /** A gig of its own, posted for a brand's campaign, with two slots. */
  public static Event<GigState> gig(UUID creator, UUID brandId, UUID campaignId, Money perSlot) {
    return gig(creator, brandId, campaignId, null, 1, perSlot, GigState.Status.OPEN);
  }

  /** A gig below an engagement. */
  public static Event<GigState> subGig(EngagementState parent, Money perSlot) {
    return gig(
        parent.workerId(),
        null,
        parent.campaignId(),
        parent.engagementId(),
        parent.depth() + 1,
        perSlot,
        GigState.Status.OPEN);
  }

  public static Event<GigState> gig(
      UUID creator,
      @Nullable UUID brandId,
      @Nullable UUID campaignId,
      @Nullable UUID parentEngagementId,
      int depth,
      Money perSlot,
      GigState.Status status) {
    UUID id = UUID.randomUUID();
    return event(
        "gig.published",
        id,
        1,
        GigStateBuilder.builder()
            .gigId(id)
            .creatorId(creator)
            .brandId(brandId)
            .campaignId(campaignId)
            .parentEngagementId(parentEngagementId)
            .depth(depth)
            .title("Gig at level " + depth)
            .description("What is wanted")
            .type(depth == 1 ? GigState.Type.PROMOTION : GigState.Type.CREW_HIRE)
            .status(status)
            .roles(
                List.of(
                    new GigState.RoleState(
                        UUID.randomUUID(),
                        depth == 1 ? "INFLUENCER" : "EDITOR",
                        List.of(),
                        2,
                        0,
                        perSlot)))
            .remote(true)
            .deadline(START.plusSeconds(864_000))
            .createdAt(START)
            .publishedAt(START)
            .build());
  }

  /** An engagement that has just begun. */
  public static Engagement engagement(GigState gig, UUID worker, Money fee) {
    return new Engagement(
        UUID.randomUUID(),
        gig,
        worker,
        fee,
        EngagementState.Status.ACTIVE,
        null,
        null,
        null,
        false,
        null);
  }

  /**
   * What tests vary of an engagement.
   *
   * @param dueDate in force; with a delivery also the one in force then
   */
  public record Engagement(
      UUID id,
      GigState gig,
      UUID worker,
      Money fee,
      EngagementState.Status status,
      @Nullable Integer hours,
      @Nullable Instant dueDate,
      @Nullable Instant deliveredAt,
      boolean feeVisible,
      @Nullable Money awarded) {

    public Engagement is(EngagementState.Status newStatus) {
      return new Engagement(
          id, gig, worker, fee, newStatus, hours, dueDate, deliveredAt, feeVisible, awarded);
    }

    public Engagement hours(int newHours) {
      return new Engagement(
          id, gig, worker, fee, status, newHours, dueDate, deliveredAt, feeVisible, awarded);
    }

    public Engagement due(Instant newDueDate) {
      return new Engagement(
          id, gig, worker, fee, status, hours, newDueDate, deliveredAt, feeVisible, awarded);
    }

    public Engagement delivered(Instant at) {
      return new Engagement(id, gig, worker, fee, status, hours, dueDate, at, feeVisible, awarded);
    }

    /** The worker lets those above see the fee. */
    public Engagement opened() {
      return new Engagement(
          id, gig, worker, fee, status, hours, dueDate, deliveredAt, true, awarded);
    }

    /** A dispute ended with a part of the fee for the worker. */
    public Engagement resolved(Money newAwarded) {
      return new Engagement(
          id,
          gig,
          worker,
          fee,
          EngagementState.Status.RESOLVED,
          hours,
          dueDate,
          deliveredAt,
          feeVisible,
          newAwarded);
    }

    public EngagementState state() {
      boolean completed = status == EngagementState.Status.COMPLETED;
      boolean cancelled = status == EngagementState.Status.CANCELLED;
      return EngagementStateBuilder.builder()
          .engagementId(id)
          .gigId(gig.gigId())
          .gigRoleId(gig.roles().getFirst().gigRoleId())
          .applicationId(UUID.randomUUID())
          .parentEngagementId(gig.parentEngagementId())
          .campaignId(gig.campaignId())
          .brandId(gig.brandId())
          .depth(gig.depth())
          .hirerId(gig.creatorId())
          .workerId(worker)
          .profession(gig.roles().getFirst().profession())
          .fee(fee)
          .agreedHours(hours)
          .hoursLogged(completed ? hours : null)
          .status(status)
          .startedAt(START)
          .dueDate(dueDate)
          .firstDeliveredAt(deliveredAt)
          .firstDueDateAtDelivery(deliveredAt == null ? null : dueDate)
          .completedAt(completed ? START.plusSeconds(60) : null)
          .cancelledAt(cancelled ? START.plusSeconds(60) : null)
          .cancelledBy(cancelled ? worker : null)
          .fault(cancelled || awarded != null ? EngagementState.Fault.MUTUAL : null)
          .awarded(awarded)
          .feeVisible(feeVisible)
          .build();
    }

    public Event<EngagementState> event(long version) {
      return ChainEventsMother.event("engagement.started", id, version, state());
    }
  }

  private static <T extends io.crewcall.contracts.AggregateState> Event<T> event(
      String type, UUID subject, long version, T data) {
    return new Event<>(UUID.randomUUID(), type, "test", START, subject, version, data);
  }
}
