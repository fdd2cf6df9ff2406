/**
 * Whether somebody can be had on a day: what they said themselves, and what gig-service says of the
 * work they are bound to.
 */
@NullMarked
package io.crewcall.creative.availability;

import org.jspecify.annotations.NullMarked;
