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

  @Query("from Brand b where b.id in :ids")
  List<Brand> findAll(Collection<UUID> ids);

  /** Whose logo the file is. */
  @Query("select b.id from Brand b where b.logoMediaId = :mediaId order by b.id")
  List<UUID> findIdsByLogo(UUID mediaId);

  /** A brand, and the beginning by which it was found. */
  interface Hit {
    UUID getBrandId();

    String getNameKey();
  }

  /**
   * Brands whose name, or the rest of it from one of its words on, begins so; each once, by the
   * first of its keys that does. In the order of these keys, read from {@code
   * brand_name_key_order}.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select k.brand_id as brandId, k.name_key as nameKey from brand_name_key k
           where k.name_key >= :prefix and k.name_key < :prefix || U&'\\+10FFFF'
             and (k.name_key, k.brand_id) > (:afterKey, :afterId)
             and not exists (
               select from brand_name_key o
                where o.brand_id = k.brand_id and o.name_key >= :prefix and o.name_key < k.name_key)
           order by k.name_key, k.brand_id limit :limit
          """)
  List<Hit> findByNamePrefix(String prefix, String afterKey, UUID afterId, int limit);

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
