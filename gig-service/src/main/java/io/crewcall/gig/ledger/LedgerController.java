package io.crewcall.gig.ledger;

import io.crewcall.gig.replica.BrandAccess;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.CallerLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers over REST, for the parties of their engagements. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Ledger", description = "What is agreed, earned and paid; states, no money")
class LedgerController {
  private final PaymentService payments;
  private final LedgerEntryRepository entries;
  private final LedgerFacts facts;
  private final PaymentChainFacts chain;
  private final BrandAccess brands;
  private final CallerLookup callers;

  LedgerController(
      PaymentService payments,
      LedgerEntryRepository entries,
      LedgerFacts facts,
      PaymentChainFacts chain,
      BrandAccess brands,
      CallerLookup callers) {
    this.payments = payments;
    this.entries = entries;
    this.facts = facts;
    this.chain = chain;
    this.brands = brands;
    this.callers = callers;
  }

  /**
   * @param reference of the payment, as the payee's statement shows it
   */
  record PaidRequest(@Nullable @Size(max = 200) String reference) {}

  /** Why the worker says that nothing has arrived. */
  record ContestRequest(@NotBlank @Size(max = 1000) String note) {}

  @GetMapping("/engagements/{id}/ledger")
  @Operation(
      operationId = "getLedger",
      summary = "What of an engagement's fee is agreed, earned and paid, and how its chain pays")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  ResponseEntity<LedgerResponse> get(@PathVariable UUID id, Caller caller) {
    return answer(payments.readable(id, caller), caller);
  }

  @PostMapping("/engagements/{id}/ledger/mark-paid")
  @Operation(operationId = "markPaid", summary = "Say that the worker has been paid what was due")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "LEDGER_STATE")
  ResponseEntity<LedgerResponse> markPaid(
      @PathVariable UUID id, @Valid @RequestBody PaidRequest request, Caller caller) {
    return answer(payments.markPaid(id, request.reference(), caller), caller);
  }

  @PostMapping("/engagements/{id}/ledger/pay")
  @Operation(operationId = "payWorker", summary = "Order the payment from the payment provider")
  @Refuses(
      status = 403,
      codes = {"NOT_YOUR_PART", "OWN_BRANDS_GIG"})
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(
      status = 409,
      codes = {"LEDGER_STATE", "PAYMENT_UNDER_WAY"})
  ResponseEntity<LedgerResponse> pay(@PathVariable UUID id, Caller caller) {
    return answer(payments.pay(id, caller), caller);
  }

  @PostMapping("/engagements/{id}/ledger/confirm-receipt")
  @Operation(operationId = "confirmReceipt", summary = "Say that the payment has arrived")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "LEDGER_STATE")
  ResponseEntity<LedgerResponse> confirm(@PathVariable UUID id, Caller caller) {
    return answer(payments.confirm(id, caller), caller);
  }

  @PostMapping("/engagements/{id}/ledger/contest")
  @Operation(
      operationId = "contestPayment",
      summary = "Say that the payment has not arrived: it is due as before")
  @Refuses(status = 403, codes = "NOT_YOUR_PART")
  @Refuses(status = 404, codes = "ENGAGEMENT_NOT_FOUND")
  @Refuses(status = 409, codes = "LEDGER_STATE")
  ResponseEntity<LedgerResponse> contest(
      @PathVariable UUID id, @Valid @RequestBody ContestRequest request, Caller caller) {
    return answer(payments.contest(id, request.note().strip(), caller), caller);
  }

  @GetMapping("/ledger")
  @Operation(
      operationId = "listLedgerEntries",
      summary = "One's entries as worker or as hirer, or a brand's, the latest first")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  Page<LedgerEntryResponse> entries(
      @RequestParam LedgerFacts.Side side,
      @Parameter(description = "Only those of this month of UTC, for example 2026-11")
          @RequestParam(required = false)
          @Nullable String month,
      @Parameter(description = "Only those of this brand, for its team; goes with side=HIRER")
          @RequestParam(required = false)
          @Nullable UUID brandId,
      PageQuery query,
      CurrentUser user) {
    return facts.entries(party(side, brandId, user), month(month), query);
  }

  @GetMapping("/ledger/totals")
  @Operation(
      operationId = "listLedgerTotals",
      summary =
          "What one's months came to as worker or as hirer, or a brand's, per currency, the latest"
              + " first")
  @Refuses(status = 403, codes = "NOT_BRAND_MEMBER")
  Page<LedgerFacts.Totals> totals(
      @RequestParam LedgerFacts.Side side,
      @Parameter(description = "Only this month of UTC, for example 2026-11")
          @RequestParam(required = false)
          @Nullable String month,
      @Parameter(description = "Only those of this brand, for its team; goes with side=HIRER")
          @RequestParam(required = false)
          @Nullable UUID brandId,
      PageQuery query,
      CurrentUser user) {
    return facts.totals(party(side, brandId, user), month(month), query);
  }

  private LedgerFacts.Party party(LedgerFacts.Side side, @Nullable UUID brandId, CurrentUser user) {
    if (brandId == null) {
      return LedgerFacts.Party.of(callers.caller(user), side);
    }
    if (side == LedgerFacts.Side.WORKER) {
      throw Problem.badRequest("INVALID_PARAMETER", "A brand is the hirer.").exception();
    }
    return LedgerFacts.Party.ofBrand(brandId, brands.reader(brandId, user));
  }

  private static @Nullable YearMonth month(@Nullable String month) {
    try {
      return month == null ? null : YearMonth.parse(month);
    } catch (DateTimeException notOne) {
      throw Problem.badRequest("INVALID_MONTH", "A month is written like 2026-11.").exception();
    }
  }

  private ResponseEntity<LedgerResponse> answer(Ledger ledger, Caller caller) {
    LedgerResponse response =
        ledger.response(
            entries.findTop100ByEngagementIdOrderByEnteredAtAscIdAsc(ledger.id()).stream()
                .map(LedgerEntry::response)
                .toList(),
            chain.around(ledger.id()),
            caller);
    // The chain shows what happens to others' ledgers too.
    return ResponseEntity.ok()
        .eTag(Etags.composed(ledger.version(), response.chain()))
        .body(response);
  }
}
