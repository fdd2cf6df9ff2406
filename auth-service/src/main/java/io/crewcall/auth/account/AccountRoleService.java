package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.contracts.Role;
import io.crewcall.platform.etag.IfMatch;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of accounts. The next token has them, and other services hear of them. */
@Component
public class AccountRoleService {
  private final AccountService accounts;
  private final AuditLog audit;
  private final AccountRepository repository;

  AccountRoleService(AccountService accounts, AuditLog audit, AccountRepository repository) {
    this.accounts = accounts;
    this.audit = audit;
    this.repository = repository;
  }

  /** How a change of roles ended. */
  public sealed interface Outcome {
    record Done(Account account) implements Outcome {}

    record NoAccount() implements Outcome {}

    record NotHeld() implements Outcome {}

    /** Of the account; or, for ADMIN, of the platform. */
    record Last() implements Outcome {}
  }

  /**
   * @param actor the administrator who does it; null when it is the owner
   */
  @Transactional
  public Outcome add(UUID id, Role role, @Nullable UUID actor) {
    return accounts
        .<Outcome>change(
            id,
            account -> {
              if (!account.addRole(role)) {
                return new Outcome.Done(account);
              }
              audit.record(id, actor, AuditEventType.ROLE_ADDED, Map.of("role", role.name()));
              return new Outcome.Done(account);
            })
        .orElseGet(Outcome.NoAccount::new);
  }

  /**
   * @param actor the administrator who does it; null when it is the owner
   */
  @Transactional
  public Outcome drop(UUID id, Role role, IfMatch ifMatch, @Nullable UUID actor) {
    if (role == Role.ADMIN) {
      repository.lockAdministrators();
    }
    return accounts
        .<Outcome>change(
            id,
            account -> {
              ifMatch.check(account.version());
              if (!account.has(role)) {
                return new Outcome.NotHeld();
              }
              if (role == Role.ADMIN && repository.countActiveAdministrators() < 2
                  || !account.dropRole(role)) {
                return new Outcome.Last();
              }
              audit.record(id, actor, AuditEventType.ROLE_DROPPED, Map.of("role", role.name()));
              return new Outcome.Done(account);
            })
        .orElseGet(Outcome.NoAccount::new);
  }
}
