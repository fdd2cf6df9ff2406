package io.crewcall.user.notification.mail;

import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.preference.MailMode;
import io.crewcall.user.notification.preference.PreferencesService;
import io.crewcall.user.notification.preference.PreferencesService.DigestTimeChanged;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Collects notifications for one mail a day. */
@Component
class DigestChannel implements Channel {
  private final DigestRepository digests;
  private final PreferencesService preferences;
  private final Clock clock;

  DigestChannel(DigestRepository digests, PreferencesService preferences, Clock clock) {
    this.digests = digests;
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().mail() == MailMode.DIGEST) {
      UUID userId = stored.recipient();
      digests.lockOrInsert(userId, preferences.nextDigest(userId, stored.now()));
      digests.insertItem(stored.id(), userId);
    }
  }

  /** A digest that waits comes at the hour that the user has just chosen. */
  @EventListener
  void on(DigestTimeChanged changed) {
    UUID userId = changed.userId();
    digests.moveTo(userId, preferences.nextDigest(userId, clock.instant()));
  }
}
