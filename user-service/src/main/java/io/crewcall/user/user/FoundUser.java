package io.crewcall.user.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user in the results of a search. */
record FoundUser(UUID id, String handle, String displayName, @Nullable String avatarUrl) {}
