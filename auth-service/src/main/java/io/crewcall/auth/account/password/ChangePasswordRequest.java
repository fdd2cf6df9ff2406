package io.crewcall.auth.account.password;

import io.crewcall.auth.account.Access;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record ChangePasswordRequest(
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128)
        String currentPassword,
    @Schema(example = "nine blue teapots") @NotNull @Size(min = 12, max = 128) String newPassword,
    @Schema(
            description =
                "What ends with the old password, beside the session that asks; all, if left out")
        @Nullable Set<@NotNull Access> ends) {

  @Override
  public String toString() {
    return "ChangePasswordRequest";
  }
}
