package io.crewcall.auth.device;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.Origins;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which devices are known for which accounts, by a random cookie. */
@Component
public class KnownDevices {
  private static final Duration KEPT = Duration.ofDays(180);
  private static final Duration RECENT = Duration.ofDays(30);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Origins origins;

  KnownDevices(JdbcClient jdbc, Origins origins) {
    this.jdbc = jdbc;
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
    jdbc.sql(
            """
            insert into known_device (account_id, device_hash, last_seen_at)
            values (:account, :device, now())
            on conflict (account_id, device_hash) do update set last_seen_at = now()
            """)
        .param("account", account)
        .param("device", hash(device))
        .update();
    origins.remember(response, device, KEPT);
  }

  private boolean isOurs(String device) {
    return jdbc.sql("select exists (select from known_device where device_hash = :device)")
        .param("device", hash(device))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether the owner of an e-mail address was here before. Only an account that has proven the
   * address counts: anybody can make one that has not, and would so make strangers known. Always
   * one query, whatever is known.
   */
  public Recognition recognise(String email, Origin origin) {
    String device = origin.device();
    return jdbc.sql(
            """
            select
              exists (select from account a join known_device d on d.account_id = a.id
                where a.email = :email and a.email_verified_at is not null
                  and d.device_hash = :device) as device,
              exists (select from account a join session s on s.account_id = a.id
                where a.email = :email and a.email_verified_at is not null
                  and s.address = :address
                  and s.began_at > now() - make_interval(days => :recent)) as network
            """)
        .param("email", email)
        .param("device", hash(device == null ? "" : device))
        .param("address", origin.address())
        .param("recent", (int) RECENT.toDays())
        .query((row, number) -> {
          if (row.getBoolean("device")) {
            return Recognition.DEVICE;
          }
          return row.getBoolean("network") ? Recognition.NETWORK : Recognition.STRANGER;
        })
        .single();
  }

  /** Whether somebody signed in from this device to this account. */
  public boolean knows(UUID account, Origin origin) {
    String device = origin.device();
    return device != null
        && jdbc.sql(
                """
                select exists (select from known_device
                  where account_id = :account and device_hash = :device)
                """)
            .param("account", account)
            .param("device", hash(device))
            .query(Boolean.class)
            .single();
  }

  /** Knows no device of this account any more. */
  public void forget(UUID account) {
    jdbc.sql("delete from known_device where account_id = :account")
        .param("account", account)
        .update();
  }

  /** Drops what was not seen for long. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
  public void forgetUnseen() {
    jdbc.sql("delete from known_device where last_seen_at < now() - make_interval(days => :days)")
        .param("days", (int) KEPT.toDays())
        .update();
  }

  private static byte[] hash(String device) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
