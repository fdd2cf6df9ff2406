package io.crewcall.gig.moderation;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<ModerationDecision, UUID> {
  ModerationDecision save(ModerationDecision decision);
}
