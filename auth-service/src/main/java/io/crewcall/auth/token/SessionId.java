package io.crewcall.auth.token;

import java.util.UUID;

/** The first-party session a token belongs to; becomes the claim {@code sid}. */
record SessionId(UUID value) {}
