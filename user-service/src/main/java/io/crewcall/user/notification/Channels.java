package io.crewcall.user.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * By which channels a kind of notification reaches a person.
 *
 * @param inApp in the inbox and on the live stream
 * @param push to the person's browsers, if there are any
 */
@Schema(name = "NotificationChannels")
public record Channels(boolean inApp, @NotNull MailMode mail, boolean push) {

  /** Whether the person does not want to know at all. */
  boolean silent() {
    return !inApp && mail == MailMode.OFF && !push;
  }
}
