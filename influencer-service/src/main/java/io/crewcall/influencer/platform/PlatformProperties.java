package io.crewcall.influencer.platform;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The platforms that can be connected: those with a client of ours.
 *
 * @param tokenKey Base64 of the 32 bytes with which tokens are sealed in the database
 * @param redirectUri where people come back to from a platform; the page there hands code and state
 *     to this service
 * @param every how often an account is read
 * @param backOff first pause after a failure; doubles with each that follows
 * @param callsPerDay to each platform, of all instances together
 */
@ConfigurationProperties("crewcall.influencer.platforms")
public record PlatformProperties(
    @Nullable String tokenKey,
    @Nullable URI redirectUri,
    @DefaultValue("PT6H") Duration every,
    @DefaultValue("PT1M") Duration backOff,
    @DefaultValue("9000") int callsPerDay,
    @DefaultValue Instagram instagram,
    @DefaultValue Youtube youtube) {

  public PlatformProperties {
    if ((instagram.clientId() != null || youtube.clientId() != null)
        && (tokenKey == null || redirectUri == null)) {
      throw new IllegalArgumentException(
          "a platform needs crewcall.influencer.platforms.token-key and .redirect-uri");
    }
    require(instagram.clientId(), instagram.clientSecret(), "instagram");
    require(youtube.clientId(), youtube.clientSecret(), "youtube");
  }

  private static void require(@Nullable String id, @Nullable String secret, String platform) {
    if (id != null && secret == null) {
      throw new IllegalArgumentException(
          "crewcall.influencer.platforms." + platform + ".client-secret is missing");
    }
  }

  /** The Instagram API with Instagram log-in. */
  public record Instagram(
      @Nullable String clientId,
      @Nullable String clientSecret,
      @DefaultValue("https://www.instagram.com") URI authorization,
      @DefaultValue("https://api.instagram.com") URI tokens,
      @DefaultValue("https://graph.instagram.com") URI graph) {}

  /** The YouTube Data API. */
  public record Youtube(
      @Nullable String clientId,
      @Nullable String clientSecret,
      @DefaultValue("https://accounts.google.com") URI authorization,
      @DefaultValue("https://oauth2.googleapis.com") URI tokens,
      @DefaultValue("https://www.googleapis.com") URI data) {}
}
