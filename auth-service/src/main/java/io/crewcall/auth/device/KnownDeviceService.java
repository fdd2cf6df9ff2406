package io.crewcall.auth.device;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.OriginResolver;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which devices are known for which accounts, by a random cookie. */
@Component
public class KnownDeviceService {
  private static final Duration KEPT = Duration.ofDays(180);
  private static final Duration RECENT = Duration.ofDays(30);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KnownDeviceRepository repository;
  private final OriginResolver origins;

  KnownDeviceService(KnownDeviceRepository repository, OriginResolver origins) {
    this.repository = repository;
    this.origins = origins;
  }

  /** After somebody signed in: knows the device from now on, and marks it. */
  public void remember(UUID account, Origin origin, HttpServletResponse response) {
    String device = origin.device();
    // What a client brings is taken on only if it is one of ours, for whatever account.
    if (device == null || !isOurs(device)) {
      byte[] bytes = new byte[BYTES];
      RANDOM.nextBytes(bytes);
      device = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
    repository.remember(account, hash(device));
    origins.remember(response, device, KEPT);
  }

  private boolean isOurs(String device) {
    return repository.isKnown(hash(device));
  }

  /**
   * Whether the owner of an e-mail address was here before. Only an account that has proven the
   * address counts: anybody can make one that has not, and would so make strangers known. Always
   * one query, whatever is known.
   */
  public Recognition recognise(String email, Origin origin) {
    String device = origin.device();
    KnownDeviceRepository.Known known =
        repository.find(
            email, hash(device == null ? "" : device), origin.address(), (int) RECENT.toDays());
    if (known.getDevice()) {
      return Recognition.DEVICE;
    }
    return known.getNetwork() ? Recognition.NETWORK : Recognition.STRANGER;
  }

  /** Whether somebody signed in from this device to this account. */
  public boolean knows(UUID account, Origin origin) {
    String device = origin.device();
    return device != null && repository.isKnownOf(account, hash(device));
  }

  /** Knows no device of this account any more. */
  public void forget(UUID account) {
    repository.deleteByAccount(account);
  }

  /** Drops what was not seen for long. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
  public void forgetUnseen() {
    repository.deleteUnseen((int) KEPT.toDays());
  }

  private static byte[] hash(String device) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
