package io.crewcall.gig.ledger;

import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the payment provider calls back. It has no account: its notices are signed. */
@RestController
@RequestMapping("/api/v1/payments/notices")
@Tag(name = "Ledger", description = "What is agreed, earned and paid; states, no money")
class PaymentNoticeController {
  private final NoticeSignature signature;
  private final PaymentService payments;
  private final JsonMapper json;
  private final Validator validator;

  PaymentNoticeController(
      NoticeSignature signature, PaymentService payments, JsonMapper json, Validator validator) {
    this.signature = signature;
    this.payments = payments;
    this.json = json;
    this.validator = validator;
  }

  @PostMapping(consumes = "application/json")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SecurityRequirements
  @Operation(
      operationId = "noticePayment",
      summary = "The payment provider tells how an order ended; the same notice counts once",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = PaymentNotice.class))))
  @Refuses(status = 403, codes = "INVALID_SIGNATURE")
  @Refuses(status = 422, codes = "UNKNOWN_PAYMENT")
  void notice(
      @RequestBody byte[] body,
      @Parameter(description = "HMAC-SHA256 of the body with the shared secret, in hex")
          @RequestHeader(name = "Crewcall-Signature", required = false)
          @Nullable String signed) {
    if (!signature.valid(body, signed)) {
      throw Problem.forbidden("INVALID_SIGNATURE", "This is not signed as agreed.").exception();
    }
    payments.settle(read(body));
  }

  private PaymentNotice read(byte[] body) {
    PaymentNotice notice;
    try {
      notice = json.readValue(body, PaymentNotice.class);
    } catch (JacksonException malformed) {
      throw Problem.badRequest("MALFORMED_JSON", "This is no notice.").exception();
    }
    if (notice == null || !validator.validate(notice).isEmpty()) {
      throw Problem.badRequest("VALIDATION_FAILED", "This notice is not complete.").exception();
    }
    return notice;
  }
}
