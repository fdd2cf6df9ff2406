package io.crewcall.user.notification.mail;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for a user's digest; the notifications are exported by themselves. */
@Component
class DigestPersonalData implements PersonalData {
  private final DigestRepository digests;

  DigestPersonalData(DigestRepository digests) {
    this.digests = digests;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    // The notifications themselves are exported.
  }

  @Override
  public void erase(UUID userId) {
    digests.deleteItems(userId);
    digests.deleteByUserId(userId);
  }
}
