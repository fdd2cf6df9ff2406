package io.crewcall.influencer.category;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored log of changes. */
interface CategoryChangeRepository extends Repository<CategoryChange, UUID> {

  CategoryChange save(CategoryChange change);

  Optional<CategoryChange> findById(UUID id);

  /** Changes before a version, the latest first. */
  List<CategoryChange> findByVersionLessThanOrderByVersionDesc(int version, Limit limit);
}
