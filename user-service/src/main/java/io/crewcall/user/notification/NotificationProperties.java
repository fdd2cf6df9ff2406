package io.crewcall.user.notification;

import io.crewcall.platform.live.LiveSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the notifications.
 *
 * @param keep how long a notification is kept
 * @param newsFor what is older when it is learned, for example because a whole topic is read, is
 *     stored as read and goes out by no other channel
 * @param ahead how long before a due date or deadline people are told that it is near
 * @param timers how often the jobs run
 */
@ConfigurationProperties("crewcall.notifications")
public record NotificationProperties(
    @DefaultValue("90d") Duration keep,
    @DefaultValue("3d") Duration newsFor,
    @DefaultValue("24h") Duration ahead,
    @DefaultValue Timers timers,
    @DefaultValue LiveSettings live,
    @DefaultValue Push push) {

  /** When jobs run. */
  public record Timers(@DefaultValue("10s") Duration interval) {}

  /**
   * Web Push; off without a key.
   *
   * @param publicKey of this server (VAPID), an uncompressed P-256 point in base64url
   * @param privateKey its secret half, 32 bytes in base64url
   * @param contact a {@code mailto:} or https address for push services to complain to
   * @param perUser how many browsers a person may have
   * @param anyEndpoint whether endpoints without TLS and in private networks are taken; for tests
   */
  public record Push(
      @Nullable String publicKey,
      @Nullable String privateKey,
      @DefaultValue("mailto:ops@crewcall.invalid") String contact,
      @DefaultValue("20") int perUser,
      @DefaultValue("false") boolean anyEndpoint) {}
}
