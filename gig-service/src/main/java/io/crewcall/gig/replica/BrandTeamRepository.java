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

  /**
   * Whether somebody with an open account decides for the brand, in one statement; empty for a
   * brand that is not known. Somebody of whom nothing has been told (yet) counts as open.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select exists (
            select 1 from brand_member m left join user_replica u on u.user_id = m.user_id
            where m.brand_id = b.brand_id and m.role in ('OWNER', 'MANAGER')
              and coalesce(u.active, true))
          from brand_replica b where b.brand_id = :brandId
          """)
  Optional<Boolean> findManaged(UUID brandId);

  /** Whether somebody posted the gig, or is in the team of the brand it is for. */
  default boolean hirersSide(UUID creatorId, @Nullable UUID brandId, UUID userId) {
    return userId.equals(creatorId) || brandId != null && existsMember(brandId, userId);
  }
}
