/**
 * Gigs and their roles: posting, publishing, pausing, cancelling, expiry, and the slots that
 * selections take.
 */
@NullMarked
package io.crewcall.gig.gig;

import org.jspecify.annotations.NullMarked;
