package io.crewcall.gig.engagement;

import io.crewcall.gig.engagement.EngagementResponse.ExtensionAnswerResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExtensionAnswerRepository extends Repository<ExtensionAnswer, UUID> {
  ExtensionAnswer save(ExtensionAnswer answer);

  /** The latest first. */
  @Query(
      """
      select new io.crewcall.gig.engagement.EngagementResponse$ExtensionAnswerResponse(
        a.askedBy, a.dueDate, a.reason, a.askedAt, a.agreed, a.answeredBy, a.answeredAt)
      from ExtensionAnswer a where a.engagementId = :engagementId order by a.id desc
      """)
  List<ExtensionAnswerResponse> of(UUID engagementId, Limit limit);
}
