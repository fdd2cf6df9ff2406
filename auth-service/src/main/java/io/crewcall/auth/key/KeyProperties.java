package io.crewcall.auth.key;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys are kept and when they change.
 *
 * @param keyEncryptionKey 32 bytes in Base64; without it the service does not start
 * @param keyRotation age at which a signing key gets a successor
 * @param keyLead how long a successor is published before it signs
 * @param keyOverlap how long a predecessor stays published; longer than a token lives
 */
@ConfigurationProperties("crewcall.auth")
record KeyProperties(
    @Nullable String keyEncryptionKey,
    @DefaultValue("30d") Duration keyRotation,
    @DefaultValue("10m") Duration keyLead,
    @DefaultValue("1h") Duration keyOverlap) {

  @Override
  public String toString() {
    return "KeyProperties";
  }
}
