package io.crewcall.auth.account;

import io.crewcall.auth.verification.OneTimeCodes;
import io.crewcall.contracts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What clients send about accounts. None of them shows its secrets as text. */
final class AccountRequests {
  private static final String ONE_LINE =
      "^[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*$";

  private AccountRequests() {}

  record CodeRequest(
      @Schema(example = "7KQM-2XWD") @NotBlank @Size(max = OneTimeCodes.MAX_LENGTH) String code) {

    @Override
    public String toString() {
      return "CodeRequest";
    }
  }

  record PasswordChangeRequest(
      @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128)
          String currentPassword,
      @Schema(example = "nine blue teapots") @NotNull @Size(min = 12, max = 128)
          String newPassword) {

    @Override
    public String toString() {
      return "PasswordChangeRequest";
    }
  }

  record PasswordResetWish(
      @Schema(example = "asha@studio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
          String email) {

    @Override
    public String toString() {
      return "PasswordResetWish";
    }
  }

  record PasswordResetRequest(
      @NotBlank @Size(max = OneTimeCodes.MAX_LENGTH) String code,
      @Schema(example = "nine blue teapots") @NotNull @Size(min = 12, max = 128)
          String newPassword) {

    @Override
    public String toString() {
      return "PasswordResetRequest";
    }
  }

  record EmailChangeRequest(
      @Schema(example = "asha@newstudio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
          String email,
      @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

    @Override
    public String toString() {
      return "EmailChangeRequest";
    }
  }

  record PasswordRequest(
      @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

    @Override
    public String toString() {
      return "PasswordRequest";
    }
  }

  record RoleRequest(@NotNull Role role) {}

  record DeactivationRequest(
      @Schema(example = "Asked for money outside of the platform, report 4711")
          @NotBlank
          @Size(max = 500)
          @Pattern(regexp = ONE_LINE, message = "must be one line of ordinary text")
          String reason) {}
}
