package io.crewcall.gig.moderation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<ContentReport, UUID> {
  ContentReport save(ContentReport report);

  /** Which of these somebody has reported; one statement for all. */
  @Query(
      """
      select report.targetId from ContentReport report
      where report.reporterId = :reporter and report.targetId in :targets
      """)
  Set<UUID> reportedBy(UUID reporter, Collection<UUID> targets);

  Stream<ContentReport> streamByReporterIdOrderById(UUID reporterId);

  @Modifying
  @Query("update ContentReport set note = null where reporterId = :reporter and note is not null")
  void eraseNotes(UUID reporter);
}
