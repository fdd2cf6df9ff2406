package io.crewcall.brand.creator;

import io.crewcall.contracts.Money;
import io.crewcall.platform.replicas.user.UserReplica;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be on a team or a shortlist.
 *
 * @param active false while the account is closed; nothing but the placeholder of who was erased is
 *     told of such a person then
 * @param rates published prices, in the order in which one of them is taken as {@link #cost()}
 */
public record CreatorReplica(
    UUID userId,
    @Nullable String handle,
    @Nullable String displayName,
    @Nullable String avatarUrl,
    boolean active,
    List<Rate> rates) {
  /** What the platform calls somebody who was erased. */
  private static final String ERASED_NAME = "Deleted user";

  /** The main deliverable first. */
  private static final List<String> MAIN_FIRST =
      List.of("REEL", "VIDEO", "POST", "STORY", "PROJECT", "DAY");

  public CreatorReplica {
    rates = List.copyOf(rates);
  }

  /** As the database joins them. */
  CreatorReplica(UserReplica user, @Nullable RateCard influencer, @Nullable RateCard creative) {
    this(
        user.userId(),
        shown(user) ? user.handle() : null,
        shown(user) ? user.displayName() : null,
        shown(user) ? user.avatarUrl() : null,
        user.active(),
        Stream.of(rates(influencer), rates(creative))
            .filter(rates -> user.active())
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(CreatorReplica::rank))
            .toList());
  }

  /**
   * What one piece of this creator's main work costs by the rate card: an influencer's reel, else
   * video, post, story; a crew member's project, else day. Null without a published price.
   */
  public @Nullable Rate cost() {
    return rates.isEmpty() ? null : rates.getFirst();
  }

  /**
   * One line of a rate card.
   *
   * @param deliverable {@code REEL VIDEO POST STORY} of influencers, {@code PROJECT DAY} of crew
   */
  public record Rate(String deliverable, Money price) {}

  private static boolean shown(UserReplica user) {
    return user.active() || ERASED_NAME.equals(user.displayName());
  }

  private static List<Rate> rates(@Nullable RateCard card) {
    return card == null ? List.of() : card.rates();
  }

  private static int rank(Rate rate) {
    int rank = MAIN_FIRST.indexOf(rate.deliverable());
    return rank < 0 ? MAIN_FIRST.size() : rank;
  }
}
