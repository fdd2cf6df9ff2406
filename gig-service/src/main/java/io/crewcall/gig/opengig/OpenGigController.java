package io.crewcall.gig.opengig;

import io.crewcall.gig.gig.GigList;
import io.crewcall.gig.replica.BrandTeamRepository;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open gigs of brands over REST, the same for everybody. */
@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Gigs", description = "Work on offer, with its roles and slots")
class OpenGigController {
  /** How long others may keep what everybody sees; after that the ETag tells. */
  private static final CacheControl A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final GigList gigs;
  private final BrandTeamRepository teams;

  OpenGigController(GigList gigs, BrandTeamRepository teams) {
    this.gigs = gigs;
    this.teams = teams;
  }

  @GetMapping("/{brandId}/gigs")
  @SecurityRequirements
  @Operation(
      operationId = "listOpenGigsOfBrand",
      summary = "The gigs of a brand that take bids, the newest first, for anybody",
      description =
          "Caches may keep a page for a minute. Of a brand whose team has nobody left who decides,"
              + " none is shown.")
  @Refuses(status = 404, codes = "BRAND_NOT_FOUND")
  ResponseEntity<Page<OpenGigResponse>> open(@PathVariable UUID brandId, PageQuery query) {
    boolean managed =
        teams
            .findManaged(brandId)
            .orElseThrow(
                () -> Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception());
    Page<OpenGigResponse> page =
        managed
            ? gigs.openOf(brandId, query).map(OpenGigResponse::of)
            : new Page<>(List.of(), null);
    return ResponseEntity.ok().cacheControl(A_MINUTE).eTag(tag(page)).body(page);
  }

  /** A list has no version of its own. */
  private static String tag(Page<OpenGigResponse> page) {
    return Etags.composed(0, page);
  }
}
