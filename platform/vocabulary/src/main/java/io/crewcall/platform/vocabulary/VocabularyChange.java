package io.crewcall.platform.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the log of what admins changed in a vocabulary; it never changes. */
@Entity
public class VocabularyChange {
  @Id
  @Column(name = "change_id")
  private UUID id;

  private int version;
  private UUID changedBy;
  private Instant changedAt;
  private @Nullable String note;

  @JdbcTypeCode(SqlTypes.JSON)
  private String request;

  @SuppressWarnings("NullAway.Init")
  protected VocabularyChange() {}

  VocabularyChange(
      UUID id, int version, UUID admin, Instant now, @Nullable String note, Object request) {
    this.id = id;
    this.version = version;
    this.changedBy = admin;
    this.changedAt = now;
    this.note = note;
    this.request = JsonMapper.shared().writeValueAsString(request);
  }

  public UUID id() {
    return id;
  }

  /** Of the vocabulary, after the change. */
  public int version() {
    return version;
  }

  public UUID changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** What was asked for. */
  public <R> R request(Class<R> type) {
    return JsonMapper.shared().readValue(request, type);
  }
}
