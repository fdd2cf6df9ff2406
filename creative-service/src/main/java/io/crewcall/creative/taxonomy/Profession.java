package io.crewcall.creative.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A craft that crew are hired for. Only {@link TaxonomyImport} writes it. */
@Entity
@Immutable
class Profession {
  @Id private String code;
  private String name;
  private int position;
  private boolean retired;

  @SuppressWarnings("NullAway.Init")
  protected Profession() {}
}
