package io.crewcall.gig.dispute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Disputes; their engagement is locked before one of them changes. */
interface DisputeRepository extends Repository<Dispute, UUID> {
  Dispute save(Dispute dispute);

  Optional<Dispute> findByEngagementId(UUID engagementId);

  /** The longest waiting first, behind one of them. */
  @Query("from Dispute d where d.status = :status and d.id > :after order by d.id")
  List<Dispute> queue(Dispute.Status status, UUID after, Limit limit);
}
