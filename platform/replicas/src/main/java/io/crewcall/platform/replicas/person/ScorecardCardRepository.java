package io.crewcall.platform.replicas.person;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The stored parts of cards that come from scorecards. */
public interface ScorecardCardRepository extends ReplicaRepository<ScorecardCard, UUID> {
  /** The cards of these people, in one statement; those not known are left out. */
  @Query(
      """
      select new io.crewcall.platform.replicas.person.PersonCard(u, i, c, s)
        from UserReplica u
        left join InfluencerCard i on i.userId = u.userId
        left join CreativeCard c on c.userId = u.userId
        left join ScorecardCard s on s.userId = u.userId
       where u.userId in :userIds
      """)
  List<PersonCard> findCards(Collection<UUID> userIds);
}
