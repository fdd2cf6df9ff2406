package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an authenticator app needs; shown this once.
 *
 * @param secret in Base32, to be typed where no picture can be taken
 * @param uri what the picture says
 * @param qrCode the picture, an SVG as a data URI
 */
record EnrolmentResponse(
    @Schema(example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
    @Schema(example = "otpauth://totp/Crewcall:asha%40studio.example?secret=JBSWY3DPEHPK3PXP")
        String uri,
    @Schema(example = "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=") String qrCode) {

  @Override
  public String toString() {
    return "EnrolmentResponse";
  }
}
