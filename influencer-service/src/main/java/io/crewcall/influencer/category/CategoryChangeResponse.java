package io.crewcall.influencer.category;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What an admin changed.
 *
 * @param version of the list after the change
 * @param change the request
 */
@Schema(name = "CategoryChange")
record CategoryChangeResponse(
    UUID id, int version, UUID changedBy, Instant changedAt, ChangeCategoriesRequest change) {

  static CategoryChangeResponse of(CategoryChange change) {
    return new CategoryChangeResponse(
        change.id(), change.version(), change.changedBy(), change.changedAt(), change.request());
  }
}
