package io.crewcall.gig.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Entries are added; the database refuses to change or delete one. */
interface LedgerEntryRepository extends Repository<LedgerEntry, UUID> {
  LedgerEntry save(LedgerEntry entry);

  List<LedgerEntry> saveAll(Iterable<LedgerEntry> entries);

  /** In the order in which they were written. */
  List<LedgerEntry> findTop100ByEngagementIdOrderByEnteredAtAscIdAsc(UUID engagementId);

  /** A note's words go with the person who wrote them. */
  @Modifying
  @Query(
      """
      update LedgerEntry e set e.note = null where e.enteredBy = :userId and e.note is not null
        and (e.workerId = :userId or e.hirerId = :userId)
      """)
  void eraseNotes(UUID userId);
}
