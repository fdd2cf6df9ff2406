package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers and counter-offers over REST, for the hirer and the applicant. */
@RestController
@RequestMapping("/api/v1/applications/{id}")
@Tag(name = "Offers", description = "Finding terms for a bid: offers, counter-offers, responses")
class OfferController {
  private final OfferService offers;
  private final ApplicationResponses responses;

  OfferController(OfferService offers, ApplicationResponses responses) {
    this.offers = offers;
    this.responses = responses;
  }

  @PostMapping("/offer")
  @Operation(
      operationId = "offerTerms",
      summary = "Offer the applicant terms of one's own; they stand for 72 hours")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"APPLICATION_NOT_OPEN", "SLOTS_TAKEN", "CAMPAIGN_NOT_LIVE", "PARENT_NOT_UNDER_WAY"})
  @Refuses(
      status = 422,
      codes = {"CURRENCY_MISMATCH", "FEE_ABOVE_BUDGET", "DUE_DATE_PASSED", "TOO_FAR_AHEAD"})
  ResponseEntity<ApplicationResponse> offer(
      @PathVariable UUID id, @Valid @RequestBody OfferRequest request, Caller caller) {
    return propose(id, ApplicationAction.OFFER, request, caller);
  }

  @PostMapping("/counter")
  @Operation(
      operationId = "counterOffer",
      summary = "Answer the other side's terms with other ones; at most ten rounds in all")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "APPLICATION_NOT_OPEN",
        "OFFER_EXPIRED",
        "NO_ROUNDS_LEFT",
        "SLOTS_TAKEN",
        "CAMPAIGN_NOT_LIVE",
        "PARENT_NOT_UNDER_WAY"
      })
  @Refuses(
      status = 422,
      codes = {"CURRENCY_MISMATCH", "FEE_ABOVE_BUDGET", "DUE_DATE_PASSED", "TOO_FAR_AHEAD"})
  ResponseEntity<ApplicationResponse> counter(
      @PathVariable UUID id, @Valid @RequestBody OfferRequest request, Caller caller) {
    return propose(id, ApplicationAction.COUNTER, request, caller);
  }

  private ResponseEntity<ApplicationResponse> propose(
      UUID id, ApplicationAction action, OfferRequest request, Caller caller) {
    return responses.one(offers.propose(id, action, request, caller), caller);
  }

  @PostMapping("/accept-offer")
  @Operation(
      operationId = "acceptOffer",
      summary = "Take the other side's terms: a slot is taken, the engagement starts")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {
        "APPLICATION_NOT_OPEN",
        "OFFER_EXPIRED",
        "SLOTS_TAKEN",
        "BUDGET_EXCEEDED",
        "CAMPAIGN_NOT_LIVE",
        "PARENT_NOT_UNDER_WAY"
      })
  ResponseEntity<ApplicationResponse> accept(@PathVariable UUID id, Caller caller) {
    return responses.one(offers.accept(id, caller), caller);
  }

  @PostMapping("/decline-offer")
  @Operation(operationId = "declineOffer", summary = "Turn the hirer's terms down: the bid is over")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"APPLICATION_NOT_OPEN", "OFFER_EXPIRED"})
  ResponseEntity<ApplicationResponse> decline(@PathVariable UUID id, Caller caller) {
    return responses.one(offers.decline(id, caller), caller);
  }
}
