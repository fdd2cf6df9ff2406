package io.crewcall.auth.account;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.contracts.Role;
import io.crewcall.platform.etag.IfMatch;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of accounts. The next token has them, and other services hear of them. */
@Component
class AccountRoles {
  private static final String CHANGED = "account.roles-changed";

  private final Accounts accounts;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  AccountRoles(Accounts accounts, AuditLog audit, JdbcClient jdbc) {
    this.accounts = accounts;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /** How a change of roles ended. */
  sealed interface Outcome {
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
  Outcome add(UUID id, Role role, @Nullable UUID actor) {
    return accounts
        .<Outcome>change(
            id,
            account -> {
              if (!account.addRole(role)) {
                return Change.quiet(new Outcome.Done(account));
              }
              audit.record(id, actor, AuditEventType.ROLE_ADDED, Map.of("role", role.name()));
              return Change.told(new Outcome.Done(account), CHANGED);
            })
        .orElseGet(Outcome.NoAccount::new);
  }

  /**
   * @param actor the administrator who does it; null when it is the owner
   */
  @Transactional
  Outcome drop(UUID id, Role role, IfMatch ifMatch, @Nullable UUID actor) {
    if (role == Role.ADMIN) {
      takeTurns();
    }
    return accounts
        .<Outcome>change(
            id,
            account -> {
              ifMatch.check(account.version());
              if (!account.has(role)) {
                return Change.quiet(new Outcome.NotHeld());
              }
              if (role == Role.ADMIN && administrators() < 2 || !account.dropRole(role)) {
                return Change.quiet(new Outcome.Last());
              }
              audit.record(id, actor, AuditEventType.ROLE_DROPPED, Map.of("role", role.name()));
              return Change.told(new Outcome.Done(account), CHANGED);
            })
        .orElseGet(Outcome.NoAccount::new);
  }

  /** Two administrators who drop each other must not leave none. */
  private void takeTurns() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('administrators', 0))")
        .query((row, number) -> "")
        .single();
  }

  private long administrators() {
    return Objects.requireNonNull(
        jdbc.sql(
                """
                select count(*) from account a join account_role r on r.account_id = a.id
                where r.role = 'ADMIN' and a.active
                """)
            .query(Long.class)
            .single());
  }
}
