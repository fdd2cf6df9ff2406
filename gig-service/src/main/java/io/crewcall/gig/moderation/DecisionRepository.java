package io.crewcall.gig.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<ModerationDecision, UUID> {
  ModerationDecision save(ModerationDecision decision);

  /** The latest first; index {@code moderation_decision_target}. */
  @Query(
      """
      from ModerationDecision decision where decision.targetId = :target and decision.id < :after
      order by decision.id desc
      """)
  List<ModerationDecision> pageOf(UUID target, UUID after, Limit limit);
}
