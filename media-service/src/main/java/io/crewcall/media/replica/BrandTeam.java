package io.crewcall.media.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who is in the team of a brand, as of a version of the brand. */
@Entity
class BrandTeam {
  @Id private UUID brandId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] members;

  private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BrandTeam() {}
}
