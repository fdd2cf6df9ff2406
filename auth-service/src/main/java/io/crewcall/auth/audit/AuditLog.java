package io.crewcall.auth.audit;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes security events, in the transaction of what happened if there is one. Details are short
 * facts such as the name of a role: no password, code, token or e-mail address.
 */
@Component
public class AuditLog {
  private final AuditEventRepository events;
  private final OriginResolver origins;
  private final IdGenerator ids;
  private final Clock clock;

  AuditLog(AuditEventRepository events, OriginResolver origins, IdGenerator ids, Clock clock) {
    this.events = events;
    this.origins = origins;
    this.ids = ids;
    this.clock = clock;
  }

  /** The owner did it, from where the present request comes from. */
  public void record(UUID account, AuditEventType type, Map<String, String> details) {
    record(account, null, type, details);
  }

  /**
   * Somebody else did it.
   *
   * @param actor the administrator; null when it was the owner, or nobody
   */
  public void record(
      UUID account, @Nullable UUID actor, AuditEventType type, Map<String, String> details) {
    insert(account, actor, type, origins.current().orElse(null), details);
  }

  /**
   * A sign-in was refused. Also for an address without an account, so that both take the same time;
   * nobody sees those, and they go after a day.
   */
  public void refused(@Nullable UUID account, Origin origin) {
    insert(account, null, AuditEventType.SIGN_IN_REFUSED, origin, Map.of());
  }

  private void insert(
      @Nullable UUID account,
      @Nullable UUID actor,
      AuditEventType type,
      @Nullable Origin origin,
      Map<String, String> details) {
    events.save(new AuditEvent(ids.next(), account, actor, type, clock.instant(), origin, details));
  }
}
