package io.crewcall.auth.account.registration;

import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.text.NotReserved;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What a newcomer says.
 *
 * @param displayName one line, see {@link OneLine}
 */
public record RegisterRequest(
    @Schema(example = "asha@studio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
        String email,
    @Schema(example = "seven green kettles") @NotNull @Size(min = 12, max = 128) String password,
    @Schema(example = "Asha Rao")
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String displayName,
    @Schema(example = "asha.rao", description = "Unique whatever its case")
        @NotNull
        @NotReserved
        @Pattern(
            regexp = "^(?=.*[A-Za-z0-9])[A-Za-z0-9._]{3,30}$",
            message = "must be 3 to 30 letters, digits, dots and underscores")
        String handle,
    @Schema(description = "BRAND, INFLUENCER, CREATIVE: one or several") @NotEmpty @Size(max = 4)
        Set<@NotNull Role> roles) {

  @Override
  public String toString() {
    return "RegisterRequest[" + handle + "]";
  }
}
