/**
 * Disputes: either side stops the work and asks for a decision, both put forward what speaks for
 * them, an admin decides whose fault it is and what of the fee the worker gets. The rest of the fee
 * is free again wherever it was committed.
 */
@NullMarked
package io.crewcall.gig.dispute;

import org.jspecify.annotations.NullMarked;
