package io.crewcall.user.notification.preference;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes users' preferences. */
@Service
public class PreferencesService implements PersonalData {
  private final PreferencesRepository preferences;
  private final ApplicationEventPublisher events;

  PreferencesService(PreferencesRepository preferences, ApplicationEventPublisher events) {
    this.preferences = preferences;
    this.events = events;
  }

  /** A user's next digest may come at another time than before. */
  public record DigestTimeChanged(UUID userId, NotificationPreferences preferences) {}

  @Transactional(readOnly = true)
  public NotificationPreferences get(UUID userId) {
    return preferences.findById(userId).orElseGet(() -> NotificationPreferences.defaults(userId));
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
      events.publishEvent(new DigestTimeChanged(userId, saved));
    }
    return saved;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    preferences
        .findById(userId)
        .filter(stored -> stored.version() > 0)
        .ifPresent(
            stored -> documents.add("notification-preferences", PreferencesResponse.of(stored)));
  }

  @Override
  public void erase(UUID userId) {
    preferences.deleteByUserId(userId);
  }
}
