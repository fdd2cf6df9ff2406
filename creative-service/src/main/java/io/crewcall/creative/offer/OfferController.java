package io.crewcall.creative.offer;

import io.crewcall.creative.profile.VisibleProfiles;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/creatives")
@Tag(name = "Offers", description = "Services that crew offer by themselves")
class OfferController {
  private final OfferService service;
  private final OfferRepository offers;
  private final VisibleProfiles visible;
  private final Cursors cursors;

  OfferController(
      OfferService service, OfferRepository offers, VisibleProfiles visible, Cursors cursors) {
    this.service = service;
    this.offers = offers;
    this.visible = visible;
    this.cursors = cursors;
  }

  @PostMapping("/me/offers")
  @Operation(operationId = "addMyOffer", summary = "Offer a service")
  @Refuses(
      status = 409,
      codes = {"PROFILE_REQUIRED", "TOO_MANY_OFFERS"})
  @Refuses(
      status = 422,
      codes = {"INVALID_SKILL_TAG", "CURRENCY_MISMATCH", "DUPLICATE_PACKAGE"})
  @ApiResponse(responseCode = "201", description = "On offer")
  ResponseEntity<OfferResponse> add(CurrentUser user, @Valid @RequestBody OfferEdit edit) {
    Offer offer = service.add(user.id(), edit);
    return Etags.created(
        "/api/v1/creatives/" + user.id() + "/offers/" + offer.id(),
        OfferResponse.of(offer),
        offer.version());
  }

  @PutMapping("/me/offers/{offerId}")
  @Operation(operationId = "replaceMyOffer", summary = "Replace what an offer of mine says")
  @Refuses(status = 404, codes = "OFFER_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"INVALID_SKILL_TAG", "CURRENCY_MISMATCH", "DUPLICATE_PACKAGE"})
  ResponseEntity<OfferResponse> replace(
      CurrentUser user,
      @PathVariable UUID offerId,
      IfMatch ifMatch,
      @Valid @RequestBody OfferEdit edit) {
    return response(service.replace(user.id(), offerId, edit, ifMatch));
  }

  @DeleteMapping("/me/offers/{offerId}")
  @Operation(operationId = "removeMyOffer", summary = "Take an offer of mine down for good")
  @Refuses(status = 404, codes = "OFFER_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "204", description = "Taken down")
  ResponseEntity<Void> remove(CurrentUser user, @PathVariable UUID offerId, IfMatch ifMatch) {
    service.remove(user.id(), offerId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me/offers")
  @Operation(operationId = "listMyOffers", summary = "List my offers, the newest first")
  Page<OfferResponse> mine(CurrentUser user, PageQuery page) {
    return list(user.id(), page, Optional.of(user));
  }

  @GetMapping("/{userId}/offers")
  @SecurityRequirements
  @Operation(
      operationId = "listOffers",
      summary = "List the services that somebody offers, the newest first")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  Page<OfferResponse> list(
      @PathVariable UUID userId,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    visible.require(userId, reader);
    boolean own = isOwner(userId, reader);
    String list = "offers:" + userId + ":" + own;
    UUID behind = cursors.idBefore(list, page);
    Limit limit = Limit.of(page.limit() + 1);
    return Page.of(
            own
                ? offers.findBehind(userId, behind, limit)
                : offers.findActiveBehind(userId, behind, limit),
            page.limit(),
            last -> cursors.encode(list, last.id()))
        .map(OfferResponse::of);
  }

  @GetMapping("/{userId}/offers/{offerId}")
  @SecurityRequirements
  @Operation(operationId = "getOffer", summary = "Read a service that somebody offers")
  @Refuses(
      status = 404,
      codes = {"CREATIVE_NOT_FOUND", "OFFER_NOT_FOUND"})
  ResponseEntity<OfferResponse> get(
      @PathVariable UUID userId,
      @PathVariable UUID offerId,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    visible.require(userId, reader);
    return response(
        offers
            .findByIdAndUserId(offerId, userId)
            .filter(offer -> offer.active() || isOwner(userId, reader))
            .orElseThrow(OfferService::notFound));
  }

  private static boolean isOwner(UUID userId, Optional<CurrentUser> reader) {
    return reader.map(CurrentUser::id).equals(Optional.of(userId));
  }

  private static ResponseEntity<OfferResponse> response(Offer offer) {
    return Etags.ok(OfferResponse.of(offer), offer.version());
  }
}
