package io.crewcall.campaign.chain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The gigs and engagements of one chain, each list by id. Every gig but the roots has its
 * engagement here.
 *
 * @param people those of the gigs' creators and the workers who are known
 */
public record Chain(
    List<GigReplica> gigs, List<EngagementReplica> engagements, Map<UUID, Person> people) {

  public Chain {
    gigs = List.copyOf(gigs);
    engagements = List.copyOf(engagements);
    people = Map.copyOf(people);
  }

  /** Without names while user-service has not told us of the person. */
  public Person person(UUID userId) {
    return people.getOrDefault(userId, new Person(userId, null, null, null));
  }
}
