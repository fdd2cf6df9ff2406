package io.crewcall.auth.factor;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.AccountNotifications;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.platform.encryption.Encryption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of accounts. */
@Component
public class SecondFactorService {
  private static final Pattern TIME_CODE = Pattern.compile("\\d{" + TimeBasedCodes.DIGITS + "}");

  private final SecondFactorRepository repository;
  private final Encryption encryption;
  private final RecoveryCodeService recovery;
  private final AccountNotifications notices;
  private final AuditLog audit;
  private final Clock clock;
  private final TimeBasedCodes codes = new TimeBasedCodes();

  SecondFactorService(
      SecondFactorRepository repository,
      Encryption encryption,
      RecoveryCodeService recovery,
      AccountNotifications notices,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.encryption = encryption;
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
    return repository
        .findById(account)
        .filter(SecondFactor::isConfirmed)
        .map(factor -> new Status(true, factor.confirmedAt(), recovery.left(account)))
        .orElseGet(() -> new Status(false, null, 0));
  }

  /**
   * A secret that is not in force yet; it replaces one that was never confirmed.
   *
   * @return empty when a factor is in force already
   */
  @Transactional
  Optional<String> enrol(UUID account) {
    String secret = TimeBasedCodes.newSecret();
    byte[] sealed = encryption.encrypt(SecondFactor.encryptionName(account), secret);
    int stored = repository.enrol(account, sealed);
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
    Optional<SecondFactor> pending =
        repository.lockByAccount(account).filter(factor -> !factor.isConfirmed());
    if (pending.isEmpty()) {
      return new Confirmation.NothingPending();
    }
    Instant now = clock.instant();
    OptionalLong step = codes.step(pending.get().secret(encryption), digits(code), now);
    if (step.isEmpty()) {
      return new Confirmation.WrongCode();
    }
    pending.get().confirm(step.getAsLong(), now);
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
    OptionalLong step =
        repository
            .findById(account)
            .filter(SecondFactor::isConfirmed)
            .map(factor -> codes.step(factor.secret(encryption), code, clock.instant()))
            .orElseGet(OptionalLong::empty);
    return step.isPresent() && repository.useStep(account, step.getAsLong()) == 1;
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
    boolean removed = repository.deleteByAccount(account) == 1;
    if (removed) {
      audit.record(account, administrator, AuditEventType.SECOND_FACTOR_REMOVED, Map.of());
      notices.secondFactor(
          account, "Signing in to your Crewcall account takes no second factor any more.");
    }
    return removed;
  }

  @EventListener
  void on(AccountErased erased) {
    repository.deleteByAccount(erased.accountId());
  }

  private static String digits(String typed) {
    return typed.replaceAll("[\\s-]", "");
  }
}
