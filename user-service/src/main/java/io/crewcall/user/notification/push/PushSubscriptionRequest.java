package io.crewcall.user.notification.push;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A browser's {@code PushSubscription.toJSON()}, and a name for the browser.
 *
 * @param expirationTime as browsers send it; not needed here
 */
@Schema(name = "PushSubscriptionRequest")
record PushSubscriptionRequest(
    @NotBlank @Size(max = 1000) @Schema(example = "https://push.example.net/send/abc")
        String endpoint,
    @Nullable Long expirationTime,
    @NotNull @Valid Keys keys,
    @Nullable @Size(max = 80) @Pattern(regexp = "\\P{Cntrl}*") @Schema(example = "Firefox, laptop")
        String label) {

  /**
   * The browser's half of the encryption, in base64url.
   *
   * @param p256dh an uncompressed P-256 point
   * @param auth 16 bytes
   */
  @Schema(name = "PushSubscriptionKeys")
  record Keys(
      @NotBlank
          @Size(max = 100)
          @Schema(
              example =
                  "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
          String p256dh,
      @NotBlank @Size(max = 30) @Schema(example = "BTBZMqHH6r4Tts7J_aSIgg") String auth) {}
}
