package io.crewcall.gig.replica;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.platform.replicas.person.PersonCard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as a row of a list shows them; all but the names is null where it is not known or there
 * is too little to show.
 *
 * @param avatarUrl a lasting address
 * @param profession the primary one
 * @param rating as a worker
 * @param engagementRate by followers, as a fraction
 * @param successScore from 0 to 1
 * @param responseHours median time until an invitation is answered
 * @param hirerRating as a hirer
 * @param figuresAsOf when rating, score and response time were computed
 */
public record Person(
    UUID id,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String headline,
    @Nullable String profession,
    @Nullable String city,
    List<Role> roles,
    @Nullable Rating rating,
    @Nullable Long followers,
    @Nullable Double engagementRate,
    @Nullable Money dayRate,
    @Nullable Double successScore,
    @Nullable Double responseHours,
    @Nullable Rating hirerRating,
    @Nullable Instant figuresAsOf) {

  /**
   * A mean of reviews.
   *
   * @param value from 1 to 5
   * @param count of how many reviews
   */
  public record Rating(double value, long count) {
    static @Nullable Rating of(PersonCard.@Nullable Rating rating) {
      return rating == null ? null : new Rating(rating.value(), rating.count());
    }
  }

  static Person of(PersonCard card) {
    return new Person(
        card.id(),
        card.handle(),
        card.displayName(),
        card.avatarUrl(),
        card.headline(),
        card.profession(),
        card.city(),
        card.roles(),
        Rating.of(card.rating()),
        card.followers(),
        card.engagementRate(),
        card.dayRate(),
        card.successScore(),
        card.responseHours(),
        Rating.of(card.hirerRating()),
        card.figuresAsOf());
  }
}
