package io.crewcall.influencer.category;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "The curated list of what influencers publish about")
class CategoryController {
  private static final String CHANGES = "category-changes";

  private final CategoryService categories;
  private final ChangeCategoriesService service;
  private final CategoryChangeRepository changes;
  private final Cursors cursors;

  CategoryController(
      CategoryService categories,
      ChangeCategoriesService service,
      CategoryChangeRepository changes,
      Cursors cursors) {
    this.categories = categories;
    this.service = service;
    this.changes = changes;
    this.cursors = cursors;
  }

  /**
   * The whole list at once.
   *
   * @param version of the list; also its ETag
   * @param nextCursor always null: there is one page
   */
  @Schema(name = "CategoryList")
  record CategoryListResponse(
      int version, List<CategoryResponse> items, @Nullable String nextCursor) {}

  @GetMapping
  @SecurityRequirements
  @Operation(operationId = "listCategories", summary = "List the categories of influencers")
  ResponseEntity<CategoryListResponse> list() {
    CategoryService.Offered offered = categories.offered();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(Etags.of(offered.version()))
        .body(new CategoryListResponse(offered.version(), offered.categories(), null));
  }

  @PostMapping("/changes")
  @Operation(
      operationId = "changeCategories",
      summary = "Add or replace categories",
      description =
          "For admins. All entries or none; what is not mentioned stays. If-Match is the ETag of the"
              + " list. What is edited here stands against newer releases.")
  @Refuses(status = 409, codes = "CATEGORY_IN_USE")
  @Refuses(
      status = 422,
      codes = {"WORD_TAKEN", "WORD_EMPTY", "UNKNOWN_PARENT", "PARENT_CYCLE", "DUPLICATE_ENTRY"})
  @ApiResponse(responseCode = "201", description = "In force")
  ResponseEntity<CategoryChangeResponse> change(
      CurrentUser admin, IfMatch ifMatch, @Valid @RequestBody ChangeCategoriesRequest change) {
    CategoryChangeResponse logged =
        CategoryChangeResponse.of(service.change(admin.id(), change, ifMatch));
    return Etags.created("/api/v1/categories/changes/" + logged.id(), logged, logged.version());
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listCategoryChanges",
      summary = "List what admins changed in the categories, latest first")
  Page<CategoryChangeResponse> changes(PageQuery page) {
    int before =
        cursors
            .decode(CHANGES, page.cursor(), 1)
            .map(values -> Integer.parseInt(values.getFirst()))
            .orElse(Integer.MAX_VALUE);
    return Page.of(
            changes.findByVersionLessThanOrderByVersionDesc(before, Limit.of(page.limit() + 1)),
            page.limit(),
            last -> cursors.encode(CHANGES, last.version()))
        .map(CategoryChangeResponse::of);
  }

  @GetMapping("/changes/{changeId}")
  @Operation(operationId = "getCategoryChange", summary = "Read one change of the categories")
  @Refuses(status = 404, codes = "CHANGE_NOT_FOUND")
  ResponseEntity<CategoryChangeResponse> change(@PathVariable UUID changeId) {
    CategoryChangeResponse change =
        changes
            .findById(changeId)
            .map(CategoryChangeResponse::of)
            .orElseThrow(
                () -> Problem.notFound("CHANGE_NOT_FOUND", "There is no such change.").exception());
    return Etags.ok(change, change.version());
  }
}
