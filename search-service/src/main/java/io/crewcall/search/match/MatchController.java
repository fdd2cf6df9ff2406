package io.crewcall.search.match;

import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.NextLink;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.search.match.MatchService.Matches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search", description = "Finding creators and gigs")
class MatchController {
  private final MatchService matches;

  MatchController(MatchService matches) {
    this.matches = matches;
  }

  /**
   * @param total how many fit, up to 10,000
   * @param explanation why there is nothing; null when there is something
   */
  record GigMatchPage(
      List<GigMatch> items,
      long total,
      @Nullable Explanation explanation,
      @Nullable String nextCursor) {}

  /**
   * @param total how many fit, up to 10,000
   * @param explanation why there is nobody; null when there is somebody
   */
  record CreatorMatchPage(
      List<CreatorMatch> items,
      long total,
      @Nullable Explanation explanation,
      @Nullable String nextCursor) {}

  @NoEtag
  @GetMapping("/gigs/matches")
  @Operation(
      operationId = "listGigMatches",
      summary = "Open gigs that fit the caller's profiles, with the reasons, the best first",
      description =
          "By professions and skills of the profiles on show; city and prices count for the order."
              + " Without the caller's own gigs and those of people who do not deal with them.")
  @Refuses(status = 503, codes = "SEARCH_UNAVAILABLE")
  ResponseEntity<GigMatchPage> gigs(CurrentUser user, PageQuery page, HttpServletRequest request) {
    Matches<GigMatch> found = matches.gigsFor(user.id(), page);
    String next = found.hits().nextCursor();
    return NextLink.ok(
        new GigMatchPage(found.hits().items(), found.hits().total(), found.explanation(), next),
        next,
        request);
  }

  @NoEtag
  @GetMapping("/creators/matches")
  @Operation(
      operationId = "listCreatorMatches",
      summary = "Creators who fit a gig, with the reasons, the best first",
      description =
          "By professions and skills of its roles with a free slot. For whoever posted the gig; for"
              + " others, such as the team of its brand, while it is open.")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  @Refuses(status = 503, codes = "SEARCH_UNAVAILABLE")
  ResponseEntity<CreatorMatchPage> creators(
      CurrentUser user, @RequestParam UUID gigId, PageQuery page, HttpServletRequest request) {
    Matches<CreatorMatch> found = matches.creatorsFor(gigId, user.id(), page);
    String next = found.hits().nextCursor();
    return NextLink.ok(
        new CreatorMatchPage(found.hits().items(), found.hits().total(), found.explanation(), next),
        next,
        request);
  }
}
