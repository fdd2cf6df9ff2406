package io.crewcall.gig.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<ModerationDecision, UUID> {
  ModerationDecision save(ModerationDecision decision);
}
