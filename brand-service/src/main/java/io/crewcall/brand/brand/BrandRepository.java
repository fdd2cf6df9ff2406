package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored brands with their teams. */
interface BrandRepository extends Repository<Brand, UUID> {
  Brand save(Brand brand);

  Optional<Brand> findById(UUID id);

  /** Changes to one brand come one by one; the brand is the first lock of its service. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Brand b where b.id = :id")
  Optional<Brand> lockById(UUID id);

  @Query("select b.companyName from Brand b where b.id = :id")
  Optional<String> findCompanyName(UUID id);

  @Query("select m.role from Brand b join b.members m where b.id = :id and key(m) = :userId")
  Optional<MemberRole> findRole(UUID id, UUID userId);

  @Query("select key(m) from Brand b join b.members m where b.id = :id and m.role = OWNER")
  List<UUID> findOwners(UUID id);

  /** The place of one person in a team. */
  record Place(UUID brandId, String companyName, Membership membership) {}

  @Query(
      """
      select new io.crewcall.brand.brand.BrandRepository$Place(b.id, b.companyName, m)
        from Brand b join b.members m where key(m) = :userId and b.id in :ids
      """)
  List<Place> findPlaces(UUID userId, Collection<UUID> ids);

  @Query(
      """
      select new io.crewcall.brand.brand.BrandRepository$Place(b.id, b.companyName, m)
        from Brand b join b.members m where key(m) = :userId order by b.id
      """)
  List<Place> findPlaces(UUID userId);

  @Query(
      """
      select new io.crewcall.brand.brand.BrandSummary(
             b.id, b.companyName, b.industry, b.website, b.logoUrl, b.createdAt, b.updatedAt,
             m.role)
        from Brand b join b.members m
       where key(m) = :userId and b.id < :before
       order by b.id desc
      """)
  List<BrandSummary> findPage(UUID userId, UUID before, Limit limit);
}
