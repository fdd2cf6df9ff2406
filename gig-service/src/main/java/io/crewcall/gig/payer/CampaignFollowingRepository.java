package io.crewcall.gig.payer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Campaigns with gigs that are to follow; changed under the campaign's lock. */
interface CampaignFollowingRepository extends Repository<CampaignFollowing, UUID> {
  CampaignFollowing save(CampaignFollowing following);

  boolean existsById(UUID campaignId);

  void deleteById(UUID campaignId);

  @Query("select f.id from CampaignFollowing f order by f.id")
  List<UUID> findWaiting(Limit limit);
}
