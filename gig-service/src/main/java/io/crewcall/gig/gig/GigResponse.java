package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.replica.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gig as clients see it.
 *
 * @param budget what all slots of all roles may cost together
 * @param allowedActions what the caller may do now
 */
public record GigResponse(
    UUID id,
    UUID creatorId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    int depth,
    String title,
    String description,
    GigState.Type type,
    GigState.Status status,
    List<RoleResponse> roles,
    Money budget,
    @Nullable String city,
    boolean remote,
    Instant deadline,
    @Nullable Instant dueDate,
    int changeRounds,
    @Nullable String cancelReason,
    Instant createdAt,
    @Nullable Instant publishedAt,
    long version,
    List<String> allowedActions) {

  /** One role of the gig; its id is the {@code gigRoleId} of an application. */
  public record RoleResponse(
      UUID id,
      String profession,
      List<String> skillTags,
      int slots,
      int filled,
      int reserved,
      Money budgetPerSlot) {}

  /** As this caller may see it. */
  public static GigResponse of(Gig gig, Caller caller, Instant now) {
    GigContent content = gig.content();
    return new GigResponse(
        gig.id(),
        gig.creatorId(),
        gig.brandId(),
        gig.campaignId(),
        gig.parentEngagementId(),
        gig.depth(),
        content.title(),
        content.description(),
        content.type(),
        gig.status(),
        gig.roles().stream()
            .map(role ->
                new RoleResponse(
                    role.id(),
                    role.profession(),
                    role.skillTags(),
                    role.slots(),
                    role.filled(),
                    role.reserved(),
                    role.budgetPerSlot()))
            .toList(),
        gig.budget(),
        content.city(),
        content.remote(),
        content.deadline(),
        content.dueDate(),
        content.changeRounds(),
        gig.cancelReason(),
        gig.createdAt(),
        gig.publishedAt(),
        gig.version(),
        gig.allowedActions(caller, now));
  }
}
