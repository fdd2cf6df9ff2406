package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send and see of second factors. */
final class FactorViews {
  private FactorViews() {}

  /**
   * Whether signing in takes a second factor.
   *
   * @param enabledAt since when
   */
  record SecondFactor(boolean enabled, @Nullable Instant enabledAt, int recoveryCodesLeft) {}

  /**
   * What an authenticator app needs; shown this once.
   *
   * @param secret in Base32, to be typed where no picture can be taken
   * @param uri what the picture says
   * @param qrCode the picture, an SVG as a data URI
   */
  record Enrolment(
      @Schema(example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
      @Schema(example = "otpauth://totp/Crewcall:asha%40studio.example?secret=JBSWY3DPEHPK3PXP")
          String uri,
      @Schema(example = "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=") String qrCode) {

    @Override
    public String toString() {
      return "Enrolment";
    }
  }

  /** Each works once; shown this once. */
  record RecoveryCodeList(@Schema(example = "[\"7KQM2-XWD9R\"]") List<String> recoveryCodes) {

    RecoveryCodeList {
      recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
      return "RecoveryCodeList";
    }
  }

  record EnrolmentRequest(
      @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

    @Override
    public String toString() {
      return "EnrolmentRequest";
    }
  }

  record ConfirmationRequest(@Schema(example = "492039") @NotBlank @Size(max = 32) String code) {

    @Override
    public String toString() {
      return "ConfirmationRequest";
    }
  }

  record ProofRequest(
      @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password,
      @Schema(example = "492039", description = "Of the app, or a recovery code")
          @NotBlank
          @Size(max = 32)
          String code) {

    @Override
    public String toString() {
      return "ProofRequest";
    }
  }
}
