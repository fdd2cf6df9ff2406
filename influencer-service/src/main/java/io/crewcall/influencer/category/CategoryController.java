package io.crewcall.influencer.category;

import io.crewcall.platform.etag.Etags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "The curated list of what influencers publish about")
class CategoryController {
  private final Categories categories;

  CategoryController(Categories categories) {
    this.categories = categories;
  }

  /**
   * The whole list at once.
   *
   * @param version of the list; also its ETag
   * @param nextCursor always null: there is one page
   */
  record CategoryList(int version, List<Category> items, @Nullable String nextCursor) {}

  @GetMapping
  @SecurityRequirements
  @Operation(operationId = "listCategories", summary = "List the categories of influencers")
  ResponseEntity<CategoryList> list() {
    Categories.Offered offered = categories.offered();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .eTag(Etags.of(offered.version()))
        .body(new CategoryList(offered.version(), offered.categories(), null));
  }
}
