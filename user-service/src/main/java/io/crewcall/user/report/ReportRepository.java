package io.crewcall.user.report;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, UUID> {

  Report saveAndFlush(Report report);

  Optional<Report> findById(UUID id);

  /**
   * Stores an open report. The index allows one open report from one user about another.
   *
   * @return 0 when the reporter's last report about the subject is still open
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into user_report
            (id, subject_id, reporter_id, reason, text, status, created_at, version)
          values (:id, :subjectId, :reporterId, :reason, :text, 'OPEN', :now, 1)
          on conflict (reporter_id, subject_id) where status = 'OPEN' do nothing
          """)
  int insertUnlessOpen(
      UUID id, UUID subjectId, UUID reporterId, String reason, @Nullable String text, Instant now);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Report r where r.id = :id")
  Optional<Report> lockById(UUID id);

  /** Those of a status behind a report, the oldest first. */
  @Query("from Report r where r.status = :status and r.id > :after order by r.id")
  List<Report> findPage(Report.Status status, UUID after, Limit limit);

  @Query("from Report r where r.reporterId = :reporterId order by r.id")
  Stream<Report> streamByReporter(UUID reporterId);

  @Modifying
  @Query(
      """
      update versioned Report r set r.reporterId = null, r.text = null, r.note = null
      where r.reporterId = :userId
      """)
  void eraseReporter(UUID userId);

  @Modifying
  @Query(
      """
      update versioned Report r set r.text = null, r.note = null
      where r.subjectId = :userId and (r.text is not null or r.note is not null)
      """)
  void eraseTextsAbout(UUID userId);
}
