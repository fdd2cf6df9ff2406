package io.crewcall.gig.application;

import io.crewcall.gig.replica.Brands;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
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
@Tag(name = "Offers", description = "Finding terms for a bid: offers, counter-offers, answers")
class OfferController {
  private final Negotiating negotiating;
  private final Deciding deciding;
  private final Brands brands;
  private final ApplicationAnswers answers;

  OfferController(
      Negotiating negotiating, Deciding deciding, Brands brands, ApplicationAnswers answers) {
    this.negotiating = negotiating;
    this.deciding = deciding;
    this.brands = brands;
    this.answers = answers;
  }

  @PostMapping("/offer")
  @Operation(
      operationId = "offerTerms",
      summary = "Offer the applicant terms of one's own; they stand for 72 hours")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"APPLICATION_NOT_OPEN", "SLOTS_TAKEN"})
  @Refuses(
      status = 422,
      codes = {"CURRENCY_MISMATCH", "FEE_ABOVE_BUDGET", "DUE_DATE_PASSED", "TOO_FAR_AHEAD"})
  ResponseEntity<ApplicationView> offer(
      @PathVariable UUID id, @Valid @RequestBody OfferRequest request, CurrentUser user) {
    return propose(id, ApplicationAction.OFFER, request, user);
  }

  @PostMapping("/counter")
  @Operation(
      operationId = "counterOffer",
      summary = "Answer the other side's terms with other ones; at most ten rounds in all")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"APPLICATION_NOT_OPEN", "OFFER_EXPIRED", "NO_ROUNDS_LEFT", "SLOTS_TAKEN"})
  @Refuses(
      status = 422,
      codes = {"CURRENCY_MISMATCH", "FEE_ABOVE_BUDGET", "DUE_DATE_PASSED", "TOO_FAR_AHEAD"})
  ResponseEntity<ApplicationView> counter(
      @PathVariable UUID id, @Valid @RequestBody OfferRequest request, CurrentUser user) {
    return propose(id, ApplicationAction.COUNTER, request, user);
  }

  private ResponseEntity<ApplicationView> propose(
      UUID id, ApplicationAction action, OfferRequest request, CurrentUser user) {
    Caller caller = brands.caller(user);
    Application seen = deciding.visible(id, caller);
    return answers.one(negotiating.propose(seen, action, request, caller), caller);
  }

  @PostMapping("/accept-offer")
  @Operation(
      operationId = "acceptOffer",
      summary = "Take the other side's terms: a slot is taken, the engagement starts")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "BLOCKED"})
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
  ResponseEntity<ApplicationView> accept(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(negotiating.accept(deciding.visible(id, caller), caller), caller);
  }

  @PostMapping("/decline-offer")
  @Operation(operationId = "declineOffer", summary = "Turn the hirer's terms down: the bid is over")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "APPLICATION_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"APPLICATION_NOT_OPEN", "OFFER_EXPIRED"})
  ResponseEntity<ApplicationView> decline(@PathVariable UUID id, CurrentUser user) {
    Caller caller = brands.caller(user);
    return answers.one(negotiating.decline(deciding.visible(id, caller), caller), caller);
  }
}
