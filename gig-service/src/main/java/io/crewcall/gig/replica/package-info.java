/**
 * The few facts of other services that this one needs (names, brand teams, campaigns), kept from
 * their events, and what follows from them for a caller. A campaign's committed amount is this
 * service's own.
 */
@NullMarked
package io.crewcall.gig.replica;

import org.jspecify.annotations.NullMarked;
