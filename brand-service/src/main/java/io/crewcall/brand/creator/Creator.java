package io.crewcall.brand.creator;

import io.crewcall.contracts.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be on a team or a shortlist.
 *
 * @param rates published prices, in the order in which one of them is taken as {@link #cost()}
 */
public record Creator(
    UUID userId, String handle, String displayName, @Nullable String avatarUrl, List<Rate> rates) {

  public Creator {
    rates = List.copyOf(rates);
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
}
