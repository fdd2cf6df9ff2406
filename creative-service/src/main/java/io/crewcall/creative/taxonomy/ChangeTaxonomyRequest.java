package io.crewcall.creative.taxonomy;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries to add to the taxonomy or to replace in it, all or none. What is not mentioned stays.
 *
 * @param note why, for the log
 */
@Schema(
    name = "ChangeTaxonomy",
    example =
        """
        {"note": "asked for by 40 profiles",
         "skills": [{"id": "reel-thumbnails", "name": "Reel thumbnails", "parentId": "graphic-design",
                     "aliases": ["reel covers"]}],
         "professions": [{"code": "DRONE_PILOT", "name": "Drone pilot"}]}
        """)
record ChangeTaxonomyRequest(
    @Nullable @Size(max = 500) @Pattern(regexp = LINE, message = IS_LINE) String note,
    @Nullable @Size(max = 500) List<@NotNull @Valid SkillEntry> skills,
    @Nullable @Size(max = 100) List<@NotNull @Valid ProfessionEntry> professions) {

  private static final String LINE = "[^\\x00-\\x1f\\x7f]*";
  private static final String IS_LINE = "must be one line of text";
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String CODE = "[A-Z]+(_[A-Z]+)*";

  /**
   * A skill as it shall be.
   *
   * @param professions who practises it; those of the parent if not said
   * @param retired takes it off the list
   * @param replacedBy for a retired one: the skill that takes over its words, and that all who have
   *     the retired one get in its place
   * @param evenIfUsed a retired one without successor may stay, as a free tag, where it is used
   */
  @Schema(name = "SkillChange")
  record SkillEntry(
      @NotNull @Size(max = 60) @Pattern(regexp = SLUG) String id,
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = IS_LINE) String name,
      @Nullable @Size(max = 60) @Pattern(regexp = SLUG) String parentId,
      @Nullable @Size(max = 50)
          List<@NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = IS_LINE) String> aliases,
      @Nullable @Size(max = 10)
          List<@NotNull @Size(max = 40) @Pattern(regexp = CODE) String> professions,
      @Nullable Boolean retired,
      @Nullable @Size(max = 60) @Pattern(regexp = SLUG) String replacedBy,
      @Nullable Boolean evenIfUsed) {

    boolean isRetired() {
      return retired != null && retired;
    }

    boolean mayBeUsed() {
      return replacedBy != null || (evenIfUsed != null && evenIfUsed);
    }
  }

  /**
   * A profession as it shall be.
   *
   * @param position in the list, from 0; its present place, or the end, if not said
   * @param retired takes it off the list
   * @param evenIfUsed a retired one may stay with those who chose it
   */
  @Schema(name = "ProfessionChange")
  record ProfessionEntry(
      @NotNull @Size(max = 40) @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = IS_LINE) String name,
      @Nullable @Min(0) @Max(1000) Integer position,
      @Nullable Boolean retired,
      @Nullable Boolean evenIfUsed) {

    boolean isRetired() {
      return retired != null && retired;
    }

    boolean mayBeUsed() {
      return evenIfUsed != null && evenIfUsed;
    }
  }

  List<SkillEntry> skillEntries() {
    return skills == null ? List.of() : skills;
  }

  List<ProfessionEntry> professionEntries() {
    return professions == null ? List.of() : professions;
  }
}
