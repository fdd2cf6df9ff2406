package io.crewcall.media.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ObjectRemovalRepository extends Repository<ObjectRemoval, Long> {
  ObjectRemoval save(ObjectRemoval removal);

  Optional<ObjectRemoval> findById(long id);

  void deleteById(long id);

  /**
   * @param assets ids as text; the second part of a key is the id of its asset
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select exists (select from object_removal
            where due_at <= :until and split_part(object_key, '/', 2) in (:assets))
          """)
  boolean existsDueUntil(Instant until, Collection<String> assets);
}
