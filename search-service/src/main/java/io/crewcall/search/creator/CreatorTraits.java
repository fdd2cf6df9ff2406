package io.crewcall.search.creator;

import io.crewcall.contracts.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a creator does, as far as their profiles show it.
 *
 * @param primary what they do first: influencing, and the first of their professions
 * @param professions with {@code INFLUENCER} for those who are
 * @param priceFrom the lowest price asked
 * @param apart who does not deal with them, in either direction
 */
public record CreatorTraits(
    List<String> primary,
    List<String> professions,
    List<String> skills,
    @Nullable String city,
    @Nullable Money priceFrom,
    List<UUID> apart) {

  /** Of somebody of whom nothing is shown. */
  static final CreatorTraits NONE =
      new CreatorTraits(List.of(), List.of(), List.of(), null, null, List.of());

  /** Whether there is anything to go by. */
  public boolean known() {
    return !professions.isEmpty() || !skills.isEmpty();
  }
}
