package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** Pictures of brands, as brand-service tells of them. */
interface BrandLogoReplicaRepository extends ReplicaRepository<BrandLogoReplica, UUID> {

  /** The cards of these brands, in one statement; those not known are left out. */
  @Query(
      """
      select new io.crewcall.gig.replica.BrandCard(
        b.brandId, b.companyName, l.logoUrl, r.rating, r.reviewCount, r.asOf)
      from BrandReplica b left join BrandLogoReplica l on l.brandId = b.brandId
        left join BrandRating r on r.brandId = b.brandId
      where b.brandId in :brandIds
      """)
  List<BrandCard> findCards(Collection<UUID> brandIds);

  /** To be subscribed to the topic of brands. */
  default void on(Event<BrandState> event) {
    renew(
        event.data().brandId(),
        BrandLogoReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
