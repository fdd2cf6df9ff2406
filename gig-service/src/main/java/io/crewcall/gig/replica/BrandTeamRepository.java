package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.brand.BrandReplica;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The teams of brands, as far as hiring has to know who is on the hirer's side. */
public interface BrandTeamRepository extends Repository<BrandReplica, UUID> {

  /** Keeps a brand's team as it is until the transaction ends; others may do the same. */
  @Lock(LockModeType.PESSIMISTIC_READ)
  @Query("from BrandReplica b where b.brandId = :brandId")
  Optional<BrandReplica> hold(UUID brandId);

  /** Keeps others from changing or holding a brand's team until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from BrandReplica b where b.brandId = :brandId")
  Optional<BrandReplica> lock(UUID brandId);

  @Query(
      """
      select count(b) > 0 from BrandReplica b join b.members m
      where b.brandId = :brandId and key(m) = :userId
      """)
  boolean existsMember(UUID brandId, UUID userId);

  /** Whether somebody posted the gig, or is in the team of the brand it is for. */
  default boolean hirersSide(UUID creatorId, @Nullable UUID brandId, UUID userId) {
    return userId.equals(creatorId) || brandId != null && existsMember(brandId, userId);
  }
}
