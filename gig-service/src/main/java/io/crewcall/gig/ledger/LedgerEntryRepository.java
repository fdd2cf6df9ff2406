package io.crewcall.gig.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Entries are added; the database refuses to change or delete one. */
interface LedgerEntryRepository extends Repository<LedgerEntry, UUID> {
  LedgerEntry save(LedgerEntry entry);

  List<LedgerEntry> saveAll(Iterable<LedgerEntry> entries);

  /** In the order in which they were written. */
  List<LedgerEntry> findTop100ByEngagementIdOrderByEnteredAtAscIdAsc(UUID engagementId);
}
