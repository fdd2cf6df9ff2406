package io.crewcall.gig.ledger;

import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody earned and paid. The sums stay with the other side's books; the notes go. */
@Component
class LedgerPersonalData implements PersonalData {
  private final LedgerEntryRepository entries;
  private final RowExport rows;

  LedgerPersonalData(LedgerEntryRepository entries, RowExport rows) {
    this.entries = entries;
    this.rows = rows;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "ledger-entries",
        rows.about(
            userId,
            """
            select engagement_id as "engagementId", hirer_id as "hirerId",
              worker_id as "workerId", kind,
              jsonb_build_object('amount', amount, 'currency', currency) as amount,
              entered_at as "enteredAt", reference, note
            from ledger_entry where worker_id = :user or hirer_id = :user
            order by entered_at, id
            """));
  }

  @Override
  public void erase(UUID userId) {
    entries.eraseNotes(userId);
  }
}
