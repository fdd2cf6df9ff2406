package io.crewcall.gig.hours;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HoursEntryRepository extends Repository<HoursEntry, UUID> {
  HoursEntry save(HoursEntry entry);

  /** Of those that count. */
  @Query(
      """
      select coalesce(sum(h.hours), 0) from HoursEntry h
      where h.engagementId = :engagementId and h.voidedAt is null
      """)
  long sumOf(UUID engagementId);

  /** One that counts. */
  Optional<HoursEntry> findByIdAndEngagementIdAndVoidedAtIsNull(UUID id, UUID engagementId);

  /** The latest first, behind one of them. */
  @Query(
      """
      select new io.crewcall.gig.hours.HoursEntryResponse(
        h.id, h.workedOn, h.hours, h.note, h.loggedAt, h.voidedAt)
      from HoursEntry h where h.engagementId = :engagementId and h.id < :after order by h.id desc
      """)
  List<HoursEntryResponse> page(UUID engagementId, UUID after, Limit limit);
}
