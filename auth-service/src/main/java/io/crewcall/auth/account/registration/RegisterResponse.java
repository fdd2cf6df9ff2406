package io.crewcall.auth.account.registration;

import java.util.UUID;

/**
 * The answer to a registration.
 *
 * @param userId of the account, of the user behind it, and the subject of its tokens
 */
record RegisterResponse(UUID userId) {}
