package io.crewcall.user.user;

import java.time.Instant;

/** A handle that its owner has given up. */
record FormerHandle(String handle, Instant keptUntil) {}
