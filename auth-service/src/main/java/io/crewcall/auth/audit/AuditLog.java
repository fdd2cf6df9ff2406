package io.crewcall.auth.audit;

import io.crewcall.auth.origin.Origin;
import io.crewcall.auth.origin.Origins;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes security events, in the transaction of what happened if there is one. Details are short
 * facts such as the name of a role: no password, code, token or e-mail address.
 */
@Component
public class AuditLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 5000;

  private final JdbcClient jdbc;
  private final Origins origins;
  private final AuditProperties properties;
  private final IdGenerator ids;
  private final Clock clock;

  AuditLog(
      JdbcClient jdbc, Origins origins, AuditProperties properties, IdGenerator ids, Clock clock) {
    this.jdbc = jdbc;
    this.origins = origins;
    this.properties = properties;
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
    insert(account, actor, type, origins.current(), details);
  }

  /**
   * A sign-in was refused. Also for an address without an account, so that both take the same time;
   * nobody sees those, and they go after a day.
   */
  public void refused(@Nullable UUID account, Origin origin) {
    insert(account, null, AuditEventType.SIGN_IN_REFUSED, Optional.of(origin), Map.of());
  }

  private void insert(
      @Nullable UUID account,
      @Nullable UUID actor,
      AuditEventType type,
      Optional<Origin> origin,
      Map<String, String> details) {
    jdbc.sql(
            """
            insert into audit_event (id, account_id, actor_id, type, at, network, user_agent, details)
            values (:id, :account, :actor, :type, :at, :network, :agent, cast(:details as jsonb))
            """)
        .param("id", ids.next())
        .param("account", account)
        .param("actor", actor)
        .param("type", type.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("network", origin.map(Origin::network).orElse(null))
        .param("agent", origin.map(Origin::userAgent).orElse(null))
        .param("details", JSON.writeValueAsString(details))
        .update();
  }

  /** Drops what is older than the retention, in small portions. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
  public void forget() {
    drop("at < :before", properties.retention());
    drop("account_id is null and at < :before", Duration.ofDays(1));
  }

  private void drop(String which, Duration age) {
    int gone;
    do {
      gone =
          jdbc.sql(
                  "delete from audit_event where id in (select id from audit_event where "
                      + which
                      + " limit :batch)")
              .param("before", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(age))
              .param("batch", BATCH)
              .update();
    } while (gone == BATCH);
  }
}
