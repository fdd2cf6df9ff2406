package io.crewcall.campaign.campaign;

import static org.hibernate.jpa.HibernateHints.HINT_FETCH_SIZE;

import io.crewcall.contracts.campaign.CampaignState.Status;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The stored campaigns. */
interface CampaignRepository extends Repository<Campaign, UUID> {
  Campaign save(Campaign campaign);

  Optional<Campaign> findById(UUID id);

  /** Changes to one campaign come one by one. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Campaign c where c.id = :id")
  Optional<Campaign> lockById(UUID id);

  @Query("from Campaign c where c.brandId = :brandId and c.id < :before order by c.id desc")
  List<Campaign> findPage(UUID brandId, UUID before, Limit limit);

  @Query(
      """
      from Campaign c where c.brandId = :brandId and c.status = :status and c.id < :before
       order by c.id desc
      """)
  List<Campaign> findPage(UUID brandId, Status status, UUID before, Limit limit);

  /** A campaign that the person has made. */
  record CreatedCampaign(
      UUID campaignId,
      UUID brandId,
      String title,
      @Nullable String description,
      Status status,
      Instant createdAt) {}

  @QueryHints(@QueryHint(name = HINT_FETCH_SIZE, value = "500"))
  @Query(
      """
      select new io.crewcall.campaign.campaign.CampaignRepository$CreatedCampaign(
             c.id, c.brandId, c.title, c.description, c.status, c.createdAt)
        from Campaign c where c.createdBy = :userId order by c.id
      """)
  Stream<CreatedCampaign> streamCreatedBy(UUID userId);

  /** What a person has made for brands that have nobody else in their team. */
  @Query(
      """
      select c.id from Campaign c
       where c.createdBy = :userId and c.title <> :forgotten
         and not exists (select 1 from BrandReplica b join b.members m
                          where b.brandId = c.brandId and key(m) <> :userId)
       order by c.id
      """)
  List<UUID> findOnlyOf(UUID userId, String forgotten);
}
