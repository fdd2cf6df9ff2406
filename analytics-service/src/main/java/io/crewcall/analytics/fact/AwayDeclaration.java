package io.crewcall.analytics.fact;

import io.crewcall.contracts.user.UserState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user said about being away.
 *
 * @param at from when on it was said
 * @param away null when they said to be back
 */
public record AwayDeclaration(Instant at, UserState.@Nullable Away away) {}
