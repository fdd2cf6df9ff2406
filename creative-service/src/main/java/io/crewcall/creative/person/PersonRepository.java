package io.crewcall.creative.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The users known by now. */
public interface PersonRepository extends Repository<PersonReplica, UUID> {

  PersonReplica save(PersonReplica person);

  Optional<PersonReplica> findById(UUID userId);

  List<PersonReplica> findByUserIdIn(Collection<UUID> userIds);

  /** Names of those who are known, in one query. */
  default Map<UUID, String> names(Collection<UUID> userIds) {
    Map<UUID, String> names = new HashMap<>();
    for (PersonReplica person : findByUserIdIn(userIds)) {
      String name = person.displayName();
      if (name != null) {
        names.put(person.userId(), name);
      }
    }
    return names;
  }
}
