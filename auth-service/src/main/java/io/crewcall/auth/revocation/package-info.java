/**
 * Tells the gateway of access tokens that are good no more: of sessions that ended, programs that
 * were deleted and accounts that were closed.
 */
@NullMarked
package io.crewcall.auth.revocation;

import org.jspecify.annotations.NullMarked;
