package io.crewcall.gig.dispute;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DisputeEvidenceRepository extends Repository<DisputeEvidence, UUID> {
  DisputeEvidence save(DisputeEvidence evidence);

  List<DisputeEvidence> findByDisputeIdOrderById(UUID disputeId);

  long countByDisputeId(UUID disputeId);
}
