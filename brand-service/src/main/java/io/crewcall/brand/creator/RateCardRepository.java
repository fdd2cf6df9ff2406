package io.crewcall.brand.creator;

import io.crewcall.brand.creator.RateCard.RateCardId;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The stored prices. */
interface RateCardRepository extends ReplicaRepository<RateCard, RateCardId> {

  /** These people with their prices, in one statement; those not known are left out. */
  @Query(
      """
      select new io.crewcall.brand.creator.CreatorReplica(u, i, c)
        from UserReplica u
        left join RateCard i on i.id.userId = u.userId and i.id.source = INFLUENCER
        left join RateCard c on c.id.userId = u.userId and c.id.source = CREATIVE
       where u.userId in :userIds
      """)
  List<CreatorReplica> findCreators(Collection<UUID> userIds);

  @Query("from RateCard r where r.id.userId = :userId")
  List<RateCard> findByUserId(UUID userId);
}
