package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final OfferDesk desk;
  private final Offers offers;
  private final VisibleProfiles visible;
  private final Cursors cursors;

  OfferController(OfferDesk desk, Offers offers, VisibleProfiles visible, Cursors cursors) {
    this.desk = desk;
    this.offers = offers;
    this.visible = visible;
    this.cursors = cursors;
  }

  /** An offer as the API shows it. */
  @Schema(name = "ServiceOffer")
  record OfferView(
      UUID id,
      UUID userId,
      String title,
      @Nullable String description,
      List<String> skillTags,
      Money price,
      Offer.Per per,
      @Nullable Integer deliveryDays,
      @Nullable Integer revisions,
      List<Offer.Package> packages,
      boolean active,
      Instant createdAt) {

    static OfferView of(Offer offer) {
      Offer.Content content = offer.content();
      return new OfferView(
          offer.offerId(),
          offer.userId(),
          content.title(),
          content.description(),
          content.skillTags(),
          content.price(),
          content.per(),
          content.deliveryDays(),
          content.revisions(),
          content.packages(),
          content.active(),
          offer.createdAt());
    }
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
  ResponseEntity<OfferView> add(CurrentUser user, @Valid @RequestBody OfferEdit edit) {
    Offer offer = desk.add(user.id(), edit);
    return Etags.created(
        "/api/v1/creatives/" + user.id() + "/offers/" + offer.offerId(),
        OfferView.of(offer),
        offer.version());
  }

  @PutMapping("/me/offers/{offerId}")
  @Operation(operationId = "replaceMyOffer", summary = "Replace what an offer of mine says")
  @Refuses(status = 404, codes = "OFFER_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @Refuses(
      status = 422,
      codes = {"INVALID_SKILL_TAG", "CURRENCY_MISMATCH", "DUPLICATE_PACKAGE"})
  ResponseEntity<OfferView> replace(
      CurrentUser user,
      @PathVariable UUID offerId,
      IfMatch ifMatch,
      @Valid @RequestBody OfferEdit edit) {
    return view(desk.replace(user.id(), offerId, edit, ifMatch));
  }

  @DeleteMapping("/me/offers/{offerId}")
  @Operation(operationId = "removeMyOffer", summary = "Take an offer of mine down for good")
  @Refuses(status = 404, codes = "OFFER_NOT_FOUND")
  @Refuses(status = 409, codes = "PROFILE_REQUIRED")
  @ApiResponse(responseCode = "204", description = "Taken down")
  ResponseEntity<Void> remove(CurrentUser user, @PathVariable UUID offerId, IfMatch ifMatch) {
    desk.remove(user.id(), offerId, ifMatch);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/me/offers")
  @Operation(operationId = "listMyOffers", summary = "List my offers, the newest first")
  Page<OfferView> mine(CurrentUser user, PageQuery page) {
    return list(user.id(), page, Optional.of(user));
  }

  @GetMapping("/{userId}/offers")
  @SecurityRequirements
  @Operation(
      operationId = "listOffers",
      summary = "List the services that somebody offers, the newest first")
  @Refuses(status = 404, codes = "CREATIVE_NOT_FOUND")
  Page<OfferView> list(
      @PathVariable UUID userId,
      PageQuery page,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    visible.of(userId, reader);
    boolean own = isOwner(userId, reader);
    String list = "offers:" + userId + ":" + own;
    @Nullable UUID behind =
        cursors
            .decode(list, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(null);
    return Page.of(
            offers.list(userId, !own, behind, page.limit() + 1),
            page.limit(),
            last -> cursors.encode(list, last.offerId()))
        .map(OfferView::of);
  }

  @GetMapping("/{userId}/offers/{offerId}")
  @SecurityRequirements
  @Operation(operationId = "getOffer", summary = "Read a service that somebody offers")
  @Refuses(
      status = 404,
      codes = {"CREATIVE_NOT_FOUND", "OFFER_NOT_FOUND"})
  ResponseEntity<OfferView> get(
      @PathVariable UUID userId,
      @PathVariable UUID offerId,
      @Parameter(hidden = true) Optional<CurrentUser> reader) {
    visible.of(userId, reader);
    return view(
        offers
            .find(userId, offerId)
            .filter(offer -> offer.content().active() || isOwner(userId, reader))
            .orElseThrow(() -> OfferDesk.notFound().exception()));
  }

  private static boolean isOwner(UUID userId, Optional<CurrentUser> reader) {
    return reader.map(CurrentUser::id).equals(Optional.of(userId));
  }

  private static ResponseEntity<OfferView> view(Offer offer) {
    return Etags.ok(OfferView.of(offer), offer.version());
  }
}
