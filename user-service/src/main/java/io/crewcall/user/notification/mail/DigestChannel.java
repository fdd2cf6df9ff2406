package io.crewcall.user.notification.mail;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.preference.MailMode;
import io.crewcall.user.notification.preference.PreferencesService.DigestTimeChanged;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Collects notifications for one mail a day. */
@Component
class DigestChannel implements Channel, PersonalData {
  private final DigestRepository digests;
  private final Clock clock;

  DigestChannel(DigestRepository digests, Clock clock) {
    this.digests = digests;
    this.clock = clock;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().mail() == MailMode.DIGEST) {
      digests.add(stored.id(), stored.recipient(), stored.nextDigest());
    }
  }

  /** A digest that waits comes at the hour that the user has just chosen. */
  @EventListener
  void on(DigestTimeChanged changed) {
    digests.moveTo(changed.userId(), changed.preferences().nextDigest(clock.instant()));
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    // The notifications are exported, not that they wait.
  }

  @Override
  public void erase(UUID userId) {
    digests.deleteByUserId(userId);
  }
}
