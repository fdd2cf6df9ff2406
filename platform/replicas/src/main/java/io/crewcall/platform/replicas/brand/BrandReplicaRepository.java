package io.crewcall.platform.replicas.brand;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The brands that a service knows of. */
public interface BrandReplicaRepository extends ReplicaRepository<BrandReplica, UUID> {

  /** The brand as it is for this person; empty when there is no such brand (yet). */
  @Query(
      """
      select new io.crewcall.platform.replicas.brand.BrandMembership(b.companyName, m)
        from BrandReplica b left join b.members m on key(m) = :userId
       where b.brandId = :brandId
      """)
  Optional<BrandMembership> findMembership(UUID brandId, UUID userId);

  /** One team of a person. */
  record TeamRole(UUID brandId, MemberRole role) {}

  /** All teams of a person, in one statement. */
  @Query(
      """
      select new io.crewcall.platform.replicas.brand.BrandReplicaRepository$TeamRole(b.brandId, m)
        from BrandReplica b join b.members m where key(m) = :userId
      """)
  List<TeamRole> findTeams(UUID userId);

  /** To be subscribed to the topic of brands. */
  default void on(Event<BrandState> event) {
    renew(
        event.data().brandId(),
        BrandReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
