package io.crewcall.creative.availability;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The stored calendar entries, written while their owner's profile is locked. Ids grow with time,
 * so they tell which entry is newer.
 */
interface CalendarEntryRepository extends Repository<CalendarEntry, UUID> {
  CalendarEntry saveAndFlush(CalendarEntry entry);

  void delete(CalendarEntry entry);

  int countByUserId(UUID userId);

  Optional<CalendarEntry> findByIdAndUserId(UUID id, UUID userId);

  /** All entries of somebody; their number is limited. */
  List<CalendarEntry> findByUserIdOrderById(UUID userId);

  /** Entries of somebody behind one of them, the newest first. */
  @Query(
      """
      from CalendarEntry entry where entry.userId = :userId and entry.id < :behind
      order by entry.id desc
      """)
  List<CalendarEntry> findBehind(UUID userId, UUID behind, Limit limit);

  @Modifying
  @Query("delete from CalendarEntry entry where entry.userId = :userId")
  void deleteByUserId(UUID userId);
}
