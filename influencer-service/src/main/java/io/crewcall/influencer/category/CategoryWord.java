package io.crewcall.influencer.category;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One way to name a category. Only {@link CategoryImport} writes it. */
@Entity
@Immutable
@Table(name = "category_alias")
class CategoryWord {
  @Id private String alias;
  private String wordKey;
  private String categoryId;

  @SuppressWarnings("NullAway.Init")
  protected CategoryWord() {}
}
