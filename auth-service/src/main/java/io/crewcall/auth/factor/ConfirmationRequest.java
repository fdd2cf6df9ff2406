package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ConfirmationRequest(@Schema(example = "492039") @NotBlank @Size(max = 32) String code) {

  @Override
  public String toString() {
    return "ConfirmationRequest";
  }
}
