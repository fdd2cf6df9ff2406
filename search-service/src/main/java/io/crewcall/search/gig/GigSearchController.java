package io.crewcall.search.gig;

import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.NextLink;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Hits;
import io.crewcall.search.understanding.Understood;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search/gigs")
@Tag(name = "Search", description = "Finding creators and gigs")
class GigSearchController {
  private final GigSearch search;

  GigSearchController(GigSearch search) {
    this.search = search;
  }

  /**
   * @param total how many fit, up to 10,000
   * @param facets by filter: its values and how many gigs have them
   * @param understood what the words were taken for, and what of that was given up
   */
  record GigPage(
      List<GigHit> items,
      long total,
      Map<String, List<Facets.Value>> facets,
      @Nullable String nextCursor,
      List<Understood> understood) {}

  @NoEtag
  @GetMapping
  @Operation(operationId = "searchGigs", summary = "Find gigs that are open for applications")
  @Refuses(status = 503, codes = "SEARCH_UNAVAILABLE")
  ResponseEntity<GigPage> gigs(
      @ParameterObject @Valid @ModelAttribute GigQuery query,
      PageQuery page,
      HttpServletRequest request) {
    GigSearch.Found found = search.search(query, page);
    Hits<GigHit> hits = found.result().hits();
    return NextLink.ok(
        new GigPage(
            hits.items(),
            hits.total(),
            found.result().facets(),
            hits.nextCursor(),
            found.understood()),
        hits.nextCursor(),
        request);
  }
}
