package io.crewcall.creative.credit;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Credits that somebody gave, and those that name them. */
@Component
@Order(1)
class CreditPersonalData implements PersonalData {
  private final CreditRepository credits;

  CreditPersonalData(CreditRepository credits) {
    this.credits = credits;
  }

  /** A credit in the export of a user. */
  record ExportedCredit(
      UUID creditId,
      UUID ownerId,
      UUID mediaId,
      UUID creditedId,
      String profession,
      @Nullable String note,
      Credit.Status status,
      long version,
      Instant createdAt,
      @Nullable Instant decidedAt) {

    static ExportedCredit of(Credit credit) {
      return new ExportedCredit(
          credit.id(),
          credit.ownerId(),
          credit.mediaId(),
          credit.creditedId(),
          credit.profession(),
          credit.note(),
          credit.status(),
          credit.version(),
          credit.createdAt(),
          credit.decidedAt());
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("credits", credits.findByParty(userId).stream().map(ExportedCredit::of));
  }

  @Override
  public void erase(UUID userId) {
    credits.deleteByParty(userId);
  }
}
