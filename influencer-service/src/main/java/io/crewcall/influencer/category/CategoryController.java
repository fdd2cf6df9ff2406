package io.crewcall.influencer.category;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.vocabulary.VocabularyChange;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final CategoryService categories;
  private final ChangeCategoriesService service;
  private final VocabularyEditor editor;

  CategoryController(
      CategoryService categories, ChangeCategoriesService service, VocabularyEditor editor) {
    this.categories = categories;
    this.service = service;
    this.editor = editor;
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

  /**
   * What an admin changed.
   *
   * @param version of the list after the change
   * @param change the request
   */
  @Schema(name = "CategoryChange")
  record CategoryChangeResponse(
      UUID id, int version, UUID changedBy, Instant changedAt, ChangeCategoriesRequest change) {

    static CategoryChangeResponse of(VocabularyChange change) {
      return new CategoryChangeResponse(
          change.id(),
          change.version(),
          change.changedBy(),
          change.changedAt(),
          change.request(ChangeCategoriesRequest.class));
    }
  }

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
    VocabularyChange logged = service.change(admin.id(), change, ifMatch);
    return Etags.created(
        "/api/v1/categories/changes/" + logged.id(),
        CategoryChangeResponse.of(logged),
        logged.version());
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listCategoryChanges",
      summary = "List what admins changed in the categories, latest first")
  Page<CategoryChangeResponse> changes(PageQuery page) {
    return editor.changes(page).map(CategoryChangeResponse::of);
  }

  @GetMapping("/changes/{changeId}")
  @Operation(operationId = "getCategoryChange", summary = "Read one change of the categories")
  @Refuses(status = 404, codes = "CHANGE_NOT_FOUND")
  ResponseEntity<CategoryChangeResponse> change(@PathVariable UUID changeId) {
    VocabularyChange change = editor.change(changeId);
    return Etags.ok(CategoryChangeResponse.of(change), change.version());
  }
}
