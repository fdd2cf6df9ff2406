package io.crewcall.user.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is shown.
 *
 * @param nextAttemptAt when it is tried (again); null while it is not its turn, or done
 * @param lastError code of what went wrong in the last attempt
 */
@Schema(name = "Progress")
record PrivacyStepResponse(
    String service,
    PrivacyStep.Status status,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable String lastError,
    @Nullable Instant doneAt) {}
