package io.crewcall.auth.client;

import io.crewcall.platform.persistence.StoredEntity;
import io.crewcall.platform.security.Scopes;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A program of an account; the client of the provider that has the same id is what it signs in as.
 */
@Entity
@Table(name = "integrator_client")
class IntegratorClient extends StoredEntity {
  private UUID accountId;
  private String name;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] scopes;

  private Instant createdAt;
  private Instant secretChangedAt;

  /** For Hibernate, which sets the fields itself. */
  @SuppressWarnings("NullAway.Init")
  protected IntegratorClient() {}

  IntegratorClient(UUID id, UUID accountId, ClientRequest wanted, Instant now) {
    super(id);
    this.accountId = accountId;
    this.name = wanted.name();
    this.scopes = wanted.scopes().stream().map(ClientScope::scope).sorted().toArray(String[]::new);
    this.createdAt = now;
    this.secretChangedAt = now;
  }

  UUID accountId() {
    return accountId;
  }

  String name() {
    return name;
  }

  Set<String> scopes() {
    return Set.of(scopes);
  }

  boolean mayChange() {
    return scopes().contains(Scopes.WRITE);
  }

  /** The secret before is worth nothing from now on. */
  void secretChanged(Instant now) {
    secretChangedAt = now;
  }

  /** For the audit log. */
  Map<String, String> described() {
    return Map.of("client", id().toString(), "name", name);
  }

  ClientResponse response() {
    Set<ClientScope> known = EnumSet.noneOf(ClientScope.class);
    Arrays.stream(scopes).map(ClientScope::of).forEach(known::add);
    return new ClientResponse(id(), name, known, createdAt, secretChangedAt);
  }
}
