package io.crewcall.gig.moderation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** What moderation needs of a repository of content. */
@NoRepositoryBean
public interface ModeratedContentRepository<T extends ModeratedContent>
    extends Repository<T, UUID> {
  Optional<T> lockById(UUID id);

  T save(T content);

  /** Notes that somebody reported it. Readers do not see that, so the version stays. */
  void markReported(UUID id);
}
