package io.crewcall.gig.summary;

import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Summaries over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Summaries", description = "What waits for a person or a brand's team")
class SummaryController {
  private final Summaries summaries;

  SummaryController(Summaries summaries) {
    this.summaries = summaries;
  }

  @GetMapping("/users/me/summary")
  @Operation(
      operationId = "getOwnSummary",
      summary = "What waits for oneself as worker, and as hirer without a brand")
  UserSummaryResponse mine(CurrentUser user) {
    return summaries.of(user);
  }

  @GetMapping("/brands/{brandId}/summary")
  @Operation(
      operationId = "getBrandSummary",
      summary = "What waits for a brand's team, and what the brand spends")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  BrandSummaryResponse ofBrand(@PathVariable UUID brandId, CurrentUser user) {
    return summaries.ofBrand(brandId, user);
  }
}
