package io.crewcall.user.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntryRepository extends Repository<AuditEntry, UUID> {

  void save(AuditEntry entry);

  /** What was done about a user before an entry, newest first. */
  @Query("from AuditEntry e where e.subjectId = :subjectId and e.id < :before order by e.id desc")
  List<AuditEntry> findPage(UUID subjectId, UUID before, Limit limit);
}
