package io.crewcall.creative.taxonomy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What an admin changed.
 *
 * @param version of the taxonomy after the change
 * @param change the request
 */
@Schema(name = "TaxonomyChange")
record TaxonomyChangeResponse(
    UUID id, int version, UUID changedBy, Instant changedAt, ChangeTaxonomyRequest change) {

  static TaxonomyChangeResponse of(TaxonomyChange change) {
    return new TaxonomyChangeResponse(
        change.id(), change.version(), change.changedBy(), change.changedAt(), change.request());
  }
}
