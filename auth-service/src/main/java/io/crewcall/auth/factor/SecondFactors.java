package io.crewcall.auth.factor;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.AccountNotices;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.key.KeyVault;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of accounts. */
@Component
public class SecondFactors {
  private static final Pattern TIME_CODE = Pattern.compile("\\d{" + TimeCodes.DIGITS + "}");

  private final JdbcClient jdbc;
  private final KeyVault vault;
  private final RecoveryCodes recovery;
  private final AccountNotices notices;
  private final AuditLog audit;
  private final Clock clock;
  private final TimeCodes codes = new TimeCodes();

  SecondFactors(
      JdbcClient jdbc,
      KeyVault vault,
      RecoveryCodes recovery,
      AccountNotices notices,
      AuditLog audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.recovery = recovery;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether signing in to this account takes a second factor. */
  public boolean required(UUID account) {
    return status(account).enabled();
  }

  /** What an account has. */
  record Status(boolean enabled, @Nullable Instant confirmedAt, int recoveryCodesLeft) {}

  Status status(UUID account) {
    return jdbc.sql("select confirmed_at from second_factor where account_id = :account")
        .param("account", account)
        .query((row, number) -> {
          OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
          return confirmed == null
              ? new Status(false, null, 0)
              : new Status(true, confirmed.toInstant(), recovery.left(account));
        })
        .optional()
        .orElse(new Status(false, null, 0));
  }

  /**
   * A secret that is not in force yet; it replaces one that was never confirmed.
   *
   * @return empty when a factor is in force already
   */
  @Transactional
  Optional<String> enrol(UUID account) {
    String secret = TimeCodes.newSecret();
    int stored =
        jdbc.sql(
                """
                insert into second_factor as f
                  (account_id, sealed_secret, enrolled_at, confirmed_at, last_step)
                values (:account, :secret, now(), null, 0)
                on conflict (account_id) do update set sealed_secret = excluded.sealed_secret,
                  enrolled_at = excluded.enrolled_at
                where f.confirmed_at is null
                """)
            .param("account", account)
            .param("secret", vault.seal(name(account), secret))
            .update();
    return stored == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** How a confirmation ended. */
  sealed interface Confirmation {
    /** In force from now on. */
    record Confirmed(List<String> recoveryCodes) implements Confirmation {}

    record WrongCode() implements Confirmation {}

    /** Nothing was enrolled, or it is in force already. */
    record NothingPending() implements Confirmation {}
  }

  /** By a code of the app, which shows that the app has the secret. */
  @Transactional
  Confirmation confirm(UUID account, String code) {
    Optional<byte[]> pending =
        jdbc.sql(
                """
                select sealed_secret from second_factor
                where account_id = :account and confirmed_at is null for update
                """)
            .param("account", account)
            .query(byte[].class)
            .optional();
    if (pending.isEmpty()) {
      return new Confirmation.NothingPending();
    }
    OptionalLong step =
        codes.step(vault.open(name(account), pending.get()), digits(code), clock.instant());
    if (step.isEmpty()) {
      return new Confirmation.WrongCode();
    }
    jdbc.sql(
            """
            update second_factor set confirmed_at = now(), last_step = :step
            where account_id = :account
            """)
        .param("step", step.getAsLong())
        .param("account", account)
        .update();
    audit.record(account, AuditEventType.SECOND_FACTOR_ENROLLED, Map.of());
    notices.secondFactor(account, "Signing in to your Crewcall account takes a second factor now.");
    return new Confirmation.Confirmed(recovery.renew(account));
  }

  /**
   * Uses a code of the app or a recovery code. Each works once, also when several use it at once.
   */
  @Transactional
  public boolean use(UUID account, String typed) {
    String code = digits(typed);
    if (TIME_CODE.matcher(code).matches()) {
      return useTimeCode(account, code);
    }
    boolean right = required(account) && recovery.use(account, typed);
    if (right) {
      audit.record(
          account,
          AuditEventType.RECOVERY_CODE_USED,
          Map.of("left", String.valueOf(recovery.left(account))));
      notices.secondFactor(account, "A recovery code of your Crewcall account was used.");
    }
    return right;
  }

  private boolean useTimeCode(UUID account, String code) {
    Optional<byte[]> secret =
        jdbc.sql(
                """
                select sealed_secret from second_factor
                where account_id = :account and confirmed_at is not null
                """)
            .param("account", account)
            .query(byte[].class)
            .optional();
    if (secret.isEmpty()) {
      return false;
    }
    OptionalLong step = codes.step(vault.open(name(account), secret.get()), code, clock.instant());
    return step.isPresent()
        && jdbc.sql(
                    """
                    update second_factor set last_step = :step
                    where account_id = :account and last_step < :step
                    """)
                .param("step", step.getAsLong())
                .param("account", account)
                .update()
            == 1;
  }

  @Transactional
  List<String> renewRecoveryCodes(UUID account) {
    audit.record(account, AuditEventType.RECOVERY_CODES_RENEWED, Map.of());
    notices.secondFactor(account, "Your Crewcall account has new recovery codes.");
    return recovery.renew(account);
  }

  /**
   * Signing in takes the password alone again.
   *
   * @param administrator who does it for an owner without app and codes; null when the owner does
   */
  @Transactional
  boolean remove(UUID account, @Nullable UUID administrator) {
    boolean removed =
        jdbc.sql("delete from second_factor where account_id = :account")
                .param("account", account)
                .update()
            == 1;
    if (removed) {
      audit.record(account, administrator, AuditEventType.SECOND_FACTOR_REMOVED, Map.of());
      notices.secondFactor(
          account, "Signing in to your Crewcall account takes no second factor any more.");
    }
    return removed;
  }

  @EventListener
  void on(AccountErased erased) {
    jdbc.sql("delete from second_factor where account_id = :account")
        .param("account", erased.accountId())
        .update();
  }

  private static String digits(String typed) {
    return typed.replaceAll("[\\s-]", "");
  }

  private static String name(UUID account) {
    return "second factor " + account;
  }
}
