package io.crewcall.creative.taxonomy;

import io.crewcall.platform.vocabulary.VocabularyChange;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an admin changed in the taxonomy. */
@Entity
class TaxonomyChange extends VocabularyChange {
  @JdbcTypeCode(SqlTypes.JSON)
  private ChangeTaxonomyRequest request;

  @SuppressWarnings("NullAway.Init")
  protected TaxonomyChange() {}

  TaxonomyChange(
      UUID id, int version, UUID changedBy, Instant changedAt, ChangeTaxonomyRequest request) {
    super(id, version, changedBy, changedAt, request.note());
    this.request = request;
  }

  ChangeTaxonomyRequest request() {
    return request;
  }
}
