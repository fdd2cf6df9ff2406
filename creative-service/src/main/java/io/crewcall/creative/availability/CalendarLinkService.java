package io.crewcall.creative.availability;

import io.crewcall.creative.profile.CreativeProfileRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and revokes secret addresses of calendars, one for each user. Calendar programs cannot sign
 * in: whoever knows the address may read.
 */
@Service
class CalendarLinkService {
  private static final int BYTES = 32;

  private final CalendarLinkRepository links;
  private final CreativeProfileRepository profiles;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarLinkService(
      CalendarLinkRepository links, CreativeProfileRepository profiles, Clock clock) {
    this.links = links;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * Makes a new address in the place of any former one.
   *
   * @return the secret part
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile
   */
  @Transactional
  public String renew(UUID userId) {
    profiles.lockBefore("its calendar", userId);
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    links.save(new CalendarLink(userId, hash(token), clock.instant()));
    return token;
  }

  @Transactional
  public void revoke(UUID userId) {
    links.deleteByUserId(userId);
  }

  /** Whose calendar it is. */
  Optional<UUID> owner(String token) {
    return links.findByTokenHash(hash(token)).map(CalendarLink::userId);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
