package io.crewcall.user.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The history of the handles. */
interface HandleChangeRepository extends Repository<HandleChange, UUID> {

  void save(HandleChange change);

  /** When the user changed their handle, the last change first. */
  @Query(
      "select c.changedAt from HandleChange c where c.userId = :userId order by c.changedAt desc")
  List<Instant> findTimes(UUID userId, Limit limit);

  @Modifying
  @Query("delete from HandleChange c where c.userId = :userId")
  void deleteByUserId(UUID userId);
}
