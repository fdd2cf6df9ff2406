package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.Platforms;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.InfluencerProfileRepository;
import io.crewcall.influencer.profile.VerifiedAccountService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connects and disconnects accounts for their owners. It calls no platform; the job does. */
@Service
class ConnectionService {
  private static final int STATE_BYTES = 32;
  private static final Duration STATE_LIFETIME = Duration.ofMinutes(15);

  private final Platforms platforms;
  private final ConnectionRepository connections;
  private final ConnectionRequestRepository requests;
  private final TokenEncryption encryption;
  private final InfluencerProfileRepository profiles;
  private final VerifiedAccountService accounts;
  private final DatabaseClock clock;
  private final SecureRandom random = new SecureRandom();

  ConnectionService(
      Platforms platforms,
      ConnectionRepository connections,
      ConnectionRequestRepository requests,
      TokenEncryption encryption,
      InfluencerProfileRepository profiles,
      VerifiedAccountService accounts,
      DatabaseClock clock) {
    this.platforms = platforms;
    this.connections = connections;
    this.requests = requests;
    this.encryption = encryption;
    this.profiles = profiles;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Where to give the consent, and until when to come back. */
  @Schema(name = "Departure")
  record ConsentResponse(URI authorizationUri, Instant expiresAt) {}

  /**
   * Starts a consent.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, or when that
   *     platform is not offered
   */
  @Transactional
  public ConsentResponse requestConsent(UUID userId, Platform platform) {
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
    Instant now = clock.now();
    requests.deleteExpired(now);
    ConnectionRequest request =
        requests.save(
            new ConnectionRequest(hash(state), userId, platform, now.plus(STATE_LIFETIME)));
    return new ConsentResponse(authorization, request.expiresAt());
  }

  /**
   * Takes the code that the user came back with. The job exchanges it for tokens.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 422 when the state
   *     was not given to this user, is too old, or was used
   */
  @Transactional
  public Connection connect(UUID userId, String state, String code) {
    locked(userId);
    Instant now = clock.now();
    ConnectionRequest request =
        requests
            .findOpen(hash(state), userId, now)
            .orElseThrow(() ->
                Problem.unprocessable(
                        "UNKNOWN_STATE",
                        "The state was not given to you, or is too old; begin again.",
                        new FieldProblem("state", "UNKNOWN_STATE", "is not known"))
                    .exception());
    requests.delete(request);
    Platform platform = request.platform();
    byte[] encrypted = encryption.encrypt(code, TokenEncryption.owner(userId, platform));
    Connection connection =
        connections
            .lockByUserIdAndPlatform(userId, platform)
            .map(present -> {
              present.connect(encrypted, now);
              return present;
            })
            .orElseGet(() -> new Connection(userId, platform, encrypted, now));
    return connections.saveAndFlush(connection);
  }

  /**
   * Has an account read soon.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, or 409 when it was a moment ago
   */
  @Transactional
  public Connection requestSync(UUID userId, Platform platform) {
    Connection connection =
        connections
            .lockByUserIdAndPlatform(userId, platform)
            .orElseThrow(ConnectionService::notFound);
    if (!connection.requestSync(clock.now())) {
      throw Problem.conflict(
              "SYNC_NOT_POSSIBLE",
              "It was read a moment ago, is read now, waits for the platform, or is refused.")
          .exception();
    }
    return connections.saveAndFlush(connection);
  }

  /**
   * Ends a connection. Its tokens are deleted, and the account's figures are the owner's again.
   * Posts keep what the platform told of them.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409 or 412
   */
  @Transactional
  public void disconnect(UUID userId, Platform platform, IfMatch ifMatch) {
    InfluencerProfile profile = locked(userId);
    Connection connection =
        connections
            .lockByUserIdAndPlatform(userId, platform)
            .orElseThrow(ConnectionService::notFound);
    ifMatch.check(connection.version());
    connections.delete(connection);
    accounts.release(profile, platform);
  }

  private InfluencerProfile locked(UUID userId) {
    return profiles.lockBefore("you connect accounts", userId);
  }

  static RuntimeException notFound() {
    return Problem.notFound("CONNECTION_NOT_FOUND", "That account is not connected.").exception();
  }

  private static byte[] hash(String state) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
