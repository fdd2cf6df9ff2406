package io.crewcall.auth.session;

import java.util.UUID;

/**
 * Somebody signed out of the platform's own pages: whoever comes next to the browser has to sign in
 * again. Published in the transaction that ends the session.
 */
public record BrowserSignedOut(UUID accountId) {}
