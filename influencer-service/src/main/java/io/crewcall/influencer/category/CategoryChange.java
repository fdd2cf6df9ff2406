package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.VocabularyChange;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an admin changed in the list of categories. */
@Entity
class CategoryChange extends VocabularyChange {
  @JdbcTypeCode(SqlTypes.JSON)
  private ChangeCategoriesRequest request;

  @SuppressWarnings("NullAway.Init")
  protected CategoryChange() {}

  CategoryChange(
      UUID id, int version, UUID changedBy, Instant changedAt, ChangeCategoriesRequest request) {
    super(id, version, changedBy, changedAt, request.note());
    this.request = request;
  }

  ChangeCategoriesRequest request() {
    return request;
  }
}
