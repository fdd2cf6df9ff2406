package io.crewcall.gig.template;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stored templates. */
interface GigTemplateRepository extends Repository<GigTemplate, UUID> {
  GigTemplate save(GigTemplate template);

  Optional<GigTemplate> findById(UUID id);

  @Transactional
  @Modifying
  @Query("delete from GigTemplate t where t.id = :id")
  void deleteById(UUID id);

  @Modifying
  @Query("delete from GigTemplate t where t.ownerId = :userId and t.brandId is null")
  void deleteOwn(UUID userId);
}
