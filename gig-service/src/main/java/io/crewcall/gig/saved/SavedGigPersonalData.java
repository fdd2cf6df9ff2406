package io.crewcall.gig.saved;

import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody has put aside. */
@Component
@Order(6)
class SavedGigPersonalData implements PersonalData {
  private final SavedGigRepository saved;
  private final RowExport rows;

  SavedGigPersonalData(SavedGigRepository saved, RowExport rows) {
    this.saved = saved;
    this.rows = rows;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "saved-gigs",
        rows.about(
            userId,
            """
            select gig_id as "gigId", saved_at as "savedAt" from saved_gig
            where user_id = :user order by saved_at, gig_id
            """));
  }

  @Override
  public void erase(UUID userId) {
    saved.removeAll(userId);
  }
}
