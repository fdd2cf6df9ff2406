package io.crewcall.contracts.creative;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew member's profile. Types: {@code creative.created}, {@code creative.updated}.
 *
 * @param professions codes, the primary one first
 * @param skillTags normalised skill ids, for example {@code cinematography}
 * @param unavailable days taken, as closed intervals
 */
@Topic(value = "creative.profiles", compacted = true)
public record CreativeProfileState(
    UUID userId,
    List<String> professions,
    List<String> skillTags,
    @Nullable String bio,
    @Nullable String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    List<UUID> reels,
    List<Days> unavailable,
    boolean visible)
    implements AggregateState {

  /** A closed interval of days. */
  public record Days(LocalDate from, LocalDate to) {}
}
