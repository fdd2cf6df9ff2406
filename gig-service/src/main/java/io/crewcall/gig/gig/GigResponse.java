package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.replica.BrandCard;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gig as clients see it.
 *
 * @param budget what all slots of all roles may cost together; null for a sub-gig that is open no
 *     more, but for who posted it and for those who bid, were invited or work for it
 * @param slotsLeft of all roles together; those kept for a team that has not answered are not left
 * @param applied the caller's own bid, the latest of several
 * @param saved whether the caller has put it aside
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
    @Nullable Money budget,
    @Nullable String city,
    boolean remote,
    Instant deadline,
    @Nullable Instant dueDate,
    int changeRounds,
    @Nullable String cancelReason,
    Instant createdAt,
    @Nullable Instant publishedAt,
    long version,
    Poster postedBy,
    int slotsLeft,
    @Nullable Applied applied,
    boolean saved,
    List<String> allowedActions) {

  /**
   * Who posted a gig.
   *
   * @param person null while the name is not known here
   * @param brand for which it was posted
   */
  public record Poster(@Nullable Person person, @Nullable BrandCard brand) {}

  /** The caller's latest bid. */
  public record Applied(UUID applicationId, ApplicationState.Status status) {}

  /**
   * One role of the gig; its id is the {@code gigRoleId} of an application.
   *
   * @param budgetPerSlot null where the gig's budget is
   */
  public record RoleResponse(
      UUID id,
      String profession,
      List<String> skillTags,
      int slots,
      int filled,
      int reserved,
      @Nullable Money budgetPerSlot) {}

  /**
   * As this caller may see it.
   *
   * @param offered whether the caller is among those whom a sub-gig was offered to
   */
  static GigResponse of(
      Gig gig, Caller caller, Instant now, Cards cards, GigCardFacts.Own own, boolean offered) {
    boolean pay = gig.showsPayTo(caller) || own.applied() != null || offered;
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
                    pay ? role.budgetPerSlot() : null))
            .toList(),
        pay ? gig.budget() : null,
        content.city(),
        content.remote(),
        content.deadline(),
        content.dueDate(),
        content.changeRounds(),
        gig.cancelReason(),
        gig.createdAt(),
        gig.publishedAt(),
        gig.version(),
        new Poster(cards.person(gig.creatorId()), cards.brand(gig.brandId())),
        gig.slotsLeft(),
        own.applied(),
        own.saved(),
        gig.allowedActions(caller, now));
  }
}
