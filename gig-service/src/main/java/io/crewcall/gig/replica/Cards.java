package io.crewcall.gig.replica;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people and brands that a page shows. */
public record Cards(Map<UUID, Person> people, Map<UUID, BrandCard> brands) {

  /** Null while the person is not known here. */
  public @Nullable Person person(UUID id) {
    return people.get(id);
  }

  /** Null while the brand is not known here, and where there is none. */
  public @Nullable BrandCard brand(@Nullable UUID id) {
    return id == null ? null : brands.get(id);
  }
}
