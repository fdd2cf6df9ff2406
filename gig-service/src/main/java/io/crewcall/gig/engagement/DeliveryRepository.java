package io.crewcall.gig.engagement;

import io.crewcall.gig.engagement.EngagementResponse.DeliveryResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<Delivery, UUID> {
  Delivery save(Delivery delivery);

  @Query(
      """
      select new io.crewcall.gig.engagement.EngagementResponse$DeliveryResponse(
        d.id, d.revision, d.note, d.mediaIds, d.deliveredAt)
      from Delivery d where d.engagementId = :engagementId order by d.revision
      """)
  List<DeliveryResponse> of(UUID engagementId);
}
