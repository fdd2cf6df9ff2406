package io.crewcall.auth.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether signing in takes a second factor.
 *
 * @param enabledAt since when
 */
record SecondFactorResponse(boolean enabled, @Nullable Instant enabledAt, int recoveryCodesLeft) {}
