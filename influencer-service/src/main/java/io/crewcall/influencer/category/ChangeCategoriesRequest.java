package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Term;
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
 * Categories to add to the list or to replace in it, all or none. What is not mentioned stays.
 *
 * @param note why, for the log
 */
@Schema(
    name = "ChangeCategories",
    example =
        """
        {"note": "asked for by brands",
         "categories": [{"id": "millets", "name": "Millets", "parentId": "food",
                         "aliases": ["ragi", "jowar"]}]}
        """)
record ChangeCategoriesRequest(
    @Nullable @Size(max = 500) @Pattern(regexp = LINE, message = IS_LINE) String note,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Entry> categories) {

  private static final String LINE = "[^\\x00-\\x1f\\x7f]*";
  private static final String IS_LINE = "must be one line of text";
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  /**
   * A category as it shall be.
   *
   * @param position in the list, from 0; its present place, or the end, if not said
   * @param retired takes it off the list
   * @param evenIfUsed a retired one may stay with those who chose it
   */
  @Schema(name = "CategoryChangeEntry")
  record Entry(
      @NotNull @Size(max = 60) @Pattern(regexp = SLUG) String id,
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = IS_LINE) String name,
      @Nullable @Size(max = 60) @Pattern(regexp = SLUG) String parentId,
      @Nullable @Size(max = 50)
          List<@NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = IS_LINE) String> aliases,
      @Nullable @Min(0) @Max(1000) Integer position,
      @Nullable Boolean retired,
      @Nullable Boolean evenIfUsed) {

    boolean isRetired() {
      return retired != null && retired;
    }

    boolean mayBeUsed() {
      return evenIfUsed != null && evenIfUsed;
    }

    Term toTerm() {
      return new Term(
          id, name.strip(), parentId, aliases == null ? List.of() : aliases, isRetired());
    }
  }
}
