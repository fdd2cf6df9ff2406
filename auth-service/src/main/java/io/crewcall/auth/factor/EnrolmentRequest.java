package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record EnrolmentRequest(
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

  @Override
  public String toString() {
    return "EnrolmentRequest";
  }
}
