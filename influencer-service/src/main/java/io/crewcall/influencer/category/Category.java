package io.crewcall.influencer.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One category of the curated list. Only {@link CategoryImport} writes it. */
@Entity
@Immutable
class Category {
  @Id
  @Column(name = "category_id")
  private String id;

  private String name;
  private @Nullable String parentId;
  private int position;
  private boolean retired;

  @SuppressWarnings("NullAway.Init")
  protected Category() {}
}
