package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a crew member says about themselves.
 *
 * @param professions codes, the primary one first
 * @param skillTags ids of the taxonomy and, as slugs, what it does not know
 */
record ProfileContent(
    List<String> professions,
    List<String> skillTags,
    @Nullable String bio,
    @Nullable String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    boolean visible) {

  ProfileContent {
    professions = List.copyOf(professions);
    skillTags = List.copyOf(skillTags);
  }
}
