package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody earned and paid. The sums stay with the other side's books; the notes go. */
@Component
class LedgerPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  LedgerPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Exported(
      UUID engagementId,
      UUID hirerId,
      UUID workerId,
      String kind,
      Money amount,
      Instant enteredAt,
      @Nullable String reference,
      @Nullable String note) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "ledger-entries",
        jdbc
            .sql(
                """
                select * from ledger_entry where worker_id = :user or hirer_id = :user
                order by entered_at, id
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new Exported(
                    Columns.uuid(row, "engagement_id"),
                    Columns.uuid(row, "hirer_id"),
                    Columns.uuid(row, "worker_id"),
                    row.getString("kind"),
                    Columns.money(row, "amount"),
                    Columns.instant(row, "entered_at"),
                    row.getString("reference"),
                    row.getString("note")))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            update ledger_entry set note = null
            where entered_by = :user and note is not null and (worker_id = :user or hirer_id = :user)
            """)
        .param("user", userId)
        .update();
  }
}
