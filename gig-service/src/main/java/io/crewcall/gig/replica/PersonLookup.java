package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How people are called. */
@Component
public class PersonLookup {
  private final UserReplicaRepository users;

  PersonLookup(UserReplicaRepository users) {
    this.users = users;
  }

  /** The names of some people in one statement; who is not known (yet) is missing in the answer. */
  public Map<UUID, Person> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : users.findAll(Set.copyOf(ids)).stream()
            .map(Person::of)
            .collect(Collectors.toMap(Person::id, person -> person));
  }
}
