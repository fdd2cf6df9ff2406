package io.crewcall.user.notification.preference;

/** Whether and when a kind of notification also goes out by mail. */
public enum MailMode {
  OFF,
  /** Together with others once a day, unless it was read before. */
  DIGEST,
  IMMEDIATE
}
