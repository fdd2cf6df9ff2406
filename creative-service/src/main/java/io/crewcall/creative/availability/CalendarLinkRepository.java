package io.crewcall.creative.availability;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored links. */
interface CalendarLinkRepository extends Repository<CalendarLink, UUID> {

  CalendarLink save(CalendarLink link);

  Optional<CalendarLink> findByTokenHash(byte[] tokenHash);

  @Modifying
  @Query("delete from CalendarLink link where link.userId = :userId")
  void deleteByUserId(UUID userId);
}
