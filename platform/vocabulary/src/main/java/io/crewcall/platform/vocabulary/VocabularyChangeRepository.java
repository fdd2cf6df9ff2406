package io.crewcall.platform.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * The stored log of changes. Public since its proxy is made for the service that uses it, whose
 * class loader is another than this module's in the compact mode.
 */
public interface VocabularyChangeRepository extends Repository<VocabularyChange, UUID> {

  Optional<VocabularyChange> findById(UUID id);

  /** Changes before a version, the latest first. */
  List<VocabularyChange> findByVersionLessThanOrderByVersionDesc(int version, Limit limit);
}
