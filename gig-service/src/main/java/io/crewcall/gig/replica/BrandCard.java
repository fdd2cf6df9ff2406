package io.crewcall.gig.replica;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand as a row of a list shows it.
 *
 * @param logoUrl a lasting address
 */
public record BrandCard(UUID id, String name, @Nullable String logoUrl) {}
