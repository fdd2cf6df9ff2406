package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Each works once; shown this once. */
record RecoveryCodesResponse(@Schema(example = "[\"7KQM2-XWD9R\"]") List<String> recoveryCodes) {

  RecoveryCodesResponse {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  @Override
  public String toString() {
    return "RecoveryCodesResponse";
  }
}
