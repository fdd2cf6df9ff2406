package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.Platforms;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfiles;
import io.crewcall.influencer.profile.VerifiedAccounts;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where influencers connect and disconnect accounts. Nothing here asks a platform. */
@Service
class ConnectionDesk {
  private static final int STATE_BYTES = 32;
  private static final Duration HASTE = Duration.ofMinutes(15);

  private final Platforms platforms;
  private final Connections connections;
  private final InfluencerProfiles profiles;
  private final VerifiedAccounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ConnectionDesk(
      Platforms platforms,
      Connections connections,
      InfluencerProfiles profiles,
      VerifiedAccounts accounts,
      Clock clock) {
    this.platforms = platforms;
    this.connections = connections;
    this.profiles = profiles;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Where to go for the consent, and until when to be back. */
  record Departure(URI authorizationUri, Instant expiresAt) {}

  /**
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, or when that
   *     platform is not offered
   */
  @Transactional
  public Departure leave(UUID userId, Platform platform) {
    locked(userId);
    byte[] bytes = new byte[STATE_BYTES];
    random.nextBytes(bytes);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    URI authorization =
        platforms
            .of(platform)
            .orElseThrow(() ->
                Problem.conflict(
                        "PLATFORM_NOT_OFFERED", platform + " cannot be connected here for now.")
                    .exception())
            .authorization(state);
    return new Departure(authorization, connections.remember(state, userId, platform));
  }

  /**
   * Takes what somebody came back with; the platform is asked soon, by the job.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 422 when the state
   *     was not given to this person a moment ago, or was used
   */
  @Transactional
  public Connection comeBack(UUID userId, String state, String code) {
    locked(userId);
    Platform platform =
        connections
            .takeState(state, userId)
            .orElseThrow(() ->
                Problem.unprocessable(
                        "UNKNOWN_STATE",
                        "The state was not given to you, or is too old; begin again.",
                        new FieldProblem("state", "UNKNOWN_STATE", "is not known"))
                    .exception());
    connections.begin(userId, platform, code, clock.instant());
    return connections.find(userId, platform).orElseThrow();
  }

  /**
   * Asks for an account to be read soon.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, or 409 when it was a moment ago
   */
  @Transactional
  public Connection hasten(UUID userId, Platform platform) {
    if (connections.find(userId, platform).isEmpty()) {
      throw notFound();
    }
    if (!connections.hasten(userId, platform, HASTE)) {
      throw Problem.conflict(
              "SYNC_NOT_POSSIBLE",
              "It was read a moment ago, is read now, waits for the platform, or is refused.")
          .exception();
    }
    return connections.find(userId, platform).orElseThrow();
  }

  /**
   * Ends a connection: tokens are gone, and the account's figures are the owner's word again. Posts
   * keep what the platform told of them.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void end(UUID userId, Platform platform, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Connection present = connections.find(userId, platform).orElseThrow(ConnectionDesk::notFound);
    ifMatch.check(present.version());
    connections.delete(userId, platform);
    accounts.release(profile, platform);
  }

  private InfluencerProfile locked(UUID userId) {
    return profiles
        .lock(userId)
        .orElseThrow(() ->
            Problem.conflict(
                    "PROFILE_REQUIRED",
                    "Create your influencer profile before you connect accounts.")
                .exception());
  }

  static RuntimeException notFound() {
    return Problem.notFound("CONNECTION_NOT_FOUND", "That account is not connected.").exception();
  }
}
