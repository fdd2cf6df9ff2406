package io.crewcall.brand.brainslist;

import static org.hibernate.jpa.HibernateHints.HINT_FETCH_SIZE;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The stored BrainsLists; removed ones are not found. */
interface BrainsListRepository extends Repository<BrainsList, UUID> {
  BrainsList save(BrainsList list);

  @Query("from BrainsList l where l.id = :id and l.removedAt is null")
  Optional<BrainsList> findById(UUID id);

  @Query("select l.brandId from BrainsList l where l.id = :id and l.removedAt is null")
  Optional<UUID> findBrandId(UUID id);

  /** Changes to one list come one by one. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from BrainsList l where l.id = :id and l.removedAt is null")
  Optional<BrainsList> lockById(UUID id);

  @Query(
      """
      select new io.crewcall.brand.brainslist.BrainsListSummary(
             l.id, l.brandId, l.title, size(l.items), l.createdAt, l.updatedAt, l.version)
        from BrainsList l
       where l.brandId = :brandId and l.removedAt is null and l.id < :before
       order by l.id desc
      """)
  List<BrainsListSummary> findPage(UUID brandId, UUID before, Limit limit);

  /** The brand's other lists that have creators of this one, most in common first. */
  @Query(
      """
      select new io.crewcall.brand.brainslist.Overlap(
             l.id, l.title, array_agg(key(other)) within group (order by other.position))
        from BrainsList mine join mine.items item
        join BrainsList l on l.brandId = mine.brandId and l.id <> mine.id
        join l.items other
       where mine.id = :id and key(other) = key(item) and l.removedAt is null
       group by l.id, l.title
       order by count(*) desc, l.id desc
       limit 100
      """)
  List<Overlap> findOverlaps(UUID id);

  /** The lists that a creator is on. */
  @Query("select l.id from BrainsList l join l.items i where key(i) = :userId order by l.id")
  List<UUID> findIdsWith(UUID userId);

  /** The lists of brands that nobody belongs to any more and that this person owned last. */
  @Query(
      nativeQuery = true,
      value =
          """
          select l.id from brains_list l join brand b on b.id = l.brand_id
           where b.owner_id = :userId and l.removed_at is null
             and not exists (select 1 from brand_member m where m.brand_id = l.brand_id)
           order by l.id
          """)
  List<UUID> findOrphans(UUID userId);

  /** Somebody whom the person put on a list. */
  record AddedItem(
      UUID listId, String listTitle, UUID userId, @Nullable String note, Instant addedAt) {}

  @Query(
      """
      select new io.crewcall.brand.brainslist.BrainsListRepository$AddedItem(
             l.id, l.title, key(i), i.note, i.addedAt)
        from BrainsList l join l.items i
       where i.addedBy = :userId
       order by l.id, i.position
      """)
  @QueryHints(@QueryHint(name = HINT_FETCH_SIZE, value = "500"))
  Stream<AddedItem> streamAddedBy(UUID userId);
}
