package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.person.PersonCards;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists show of people and brands. */
@Component
public class PersonLookup {
  private final PersonCards cards;
  private final BrandLogoReplicaRepository brands;

  PersonLookup(PersonCards cards, BrandLogoReplicaRepository brands) {
    this.cards = cards;
    this.brands = brands;
  }

  /** Some people in one statement; who is not known (yet) is missing in the answer. */
  public Map<UUID, Person> named(Collection<UUID> ids) {
    return cards.of(ids).values().stream()
        .map(Person::of)
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /**
   * Some people and brands, each in one statement.
   *
   * @param brandIds null for what has no brand
   */
  public Cards cards(Collection<UUID> personIds, Collection<? extends @Nullable UUID> brandIds) {
    Set<UUID> known =
        brandIds.stream()
            .<UUID>mapMulti((id, each) -> {
              if (id != null) {
                each.accept(id);
              }
            })
            .collect(Collectors.toSet());
    return new Cards(
        named(personIds),
        known.isEmpty()
            ? Map.of()
            : brands.findCards(known).stream()
                .collect(Collectors.toMap(BrandCard::id, Function.identity())));
  }
}
