package io.crewcall.user.notification.preference;

import io.crewcall.platform.etag.IfMatch;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes users' preferences. */
@Service
public class PreferencesService {
  private final PreferencesRepository preferences;
  private final ApplicationEventPublisher events;

  PreferencesService(PreferencesRepository preferences, ApplicationEventPublisher events) {
    this.preferences = preferences;
    this.events = events;
  }

  /** A user's next digest may come at another time than before. */
  public record DigestTimeChanged(UUID userId) {}

  @Transactional(readOnly = true)
  NotificationPreferences get(UUID userId) {
    return preferences.findById(userId).orElseGet(() -> NotificationPreferences.defaults(userId));
  }

  @Transactional(readOnly = true)
  public Channels channels(UUID userId, NotificationType type) {
    return get(userId).channels(type);
  }

  /** Whether the user still wants a type in the digest; it may have been switched off since. */
  @Transactional(readOnly = true)
  public boolean wantsDigest(UUID userId, NotificationType type) {
    return channels(userId, type).mail() == MailMode.DIGEST;
  }

  /** The first moment after now at which the user wants a digest. */
  @Transactional(readOnly = true)
  public Instant nextDigest(UUID userId, Instant now) {
    return get(userId).nextDigest(now);
  }

  /**
   * Changes a user's preferences.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412 when they were changed meanwhile, 422
   *     when a type cannot be switched
   */
  @Transactional
  NotificationPreferences edit(
      UUID userId, IfMatch expected, UnaryOperator<PreferencesEdit> change) {
    preferences.insertIfAbsent(userId, NotificationPreferences.DEFAULT_HOUR);
    NotificationPreferences stored = preferences.lockById(userId);
    expected.check(stored.version());
    boolean digestTimeChanged = stored.edit(change.apply(stored.editable()));
    NotificationPreferences saved = preferences.saveAndFlush(stored);
    if (digestTimeChanged) {
      events.publishEvent(new DigestTimeChanged(userId));
    }
    return saved;
  }
}
