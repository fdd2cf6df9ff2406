package io.crewcall.user.notification;

import io.crewcall.user.block.BlockService;
import io.crewcall.user.notification.preference.Channels;
import io.crewcall.user.notification.preference.NotificationPreferences;
import io.crewcall.user.notification.preference.PreferencesService;
import io.crewcall.user.user.UserDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores notifications and hands them to the channels. Nobody is told of what they did themselves,
 * by a user with whom they do not want to deal, twice of the same event, or of what they have
 * switched off.
 */
@Service
public class NotificationSender {
  private final NotificationInbox inbox;
  private final PreferencesService preferences;
  private final BlockService blocks;
  private final UserDirectory users;
  private final List<Channel> channels;
  private final NotificationProperties properties;
  private final Clock clock;

  NotificationSender(
      NotificationInbox inbox,
      PreferencesService preferences,
      BlockService blocks,
      UserDirectory users,
      List<Channel> channels,
      NotificationProperties properties,
      Clock clock) {
    this.inbox = inbox;
    this.preferences = preferences;
    this.blocks = blocks;
    this.users = users;
    this.channels = List.copyOf(channels);
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Notifies users, inside the transaction that applies the event or does the job. Locks their
   * inboxes in one order, so that two transactions never wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Collection<NewNotification> all) {
    all.stream()
        .filter(told -> !told.recipient().equals(told.actor()))
        .sorted(Comparator.comparing(NewNotification::recipient))
        .forEach(this::send);
  }

  private void send(NewNotification told) {
    UUID recipient = told.recipient();
    Instant now = clock.instant();
    if (told.at().isBefore(now.minus(properties.keep()))
        || users.isClosed(recipient)
        || isBlocked(told)) {
      return;
    }
    NotificationPreferences preferred = preferences.get(recipient);
    Channels wanted = preferred.channels(told.type());
    if (wanted.silent()) {
      return;
    }
    boolean fresh = !told.at().isBefore(now.minus(properties.newsFor()));
    inbox
        .append(told, wanted.inApp(), fresh, fresh ? null : now)
        .filter(id -> fresh)
        .map(id -> new Channel.Stored(id, recipient, wanted, preferred.nextDigest(now), now))
        .ifPresent(stored -> channels.forEach(channel -> channel.take(stored)));
  }

  private boolean isBlocked(NewNotification told) {
    UUID actor = told.actor();
    return actor != null && blocks.isBlocked(told.recipient(), actor);
  }
}
