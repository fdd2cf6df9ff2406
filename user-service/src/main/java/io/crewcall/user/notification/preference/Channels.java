package io.crewcall.user.notification.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * By which channels a kind of notification reaches a user.
 *
 * @param inApp in the inbox and on the live stream
 * @param push to the user's browsers, if there are any
 */
@Schema(name = "NotificationChannels")
public record Channels(boolean inApp, @NotNull MailMode mail, boolean push) {

  /** Whether the user does not want to be told at all. */
  public boolean silent() {
    return !inApp && mail == MailMode.OFF && !push;
  }
}
