package io.crewcall.creative.taxonomy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored log of changes. */
interface TaxonomyChangeRepository extends Repository<TaxonomyChange, UUID> {

  TaxonomyChange save(TaxonomyChange change);

  Optional<TaxonomyChange> findById(UUID id);

  /** Changes before a version, the latest first. */
  List<TaxonomyChange> findByVersionLessThanOrderByVersionDesc(int version, Limit limit);
}
