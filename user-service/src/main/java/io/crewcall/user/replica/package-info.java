/**
 * Copies of what other services own: gigs, applications, invitations, engagements and brands, as
 * far as notifications and erasures need them.
 */
@NullMarked
package io.crewcall.user.replica;

import org.jspecify.annotations.NullMarked;
