/**
 * Hours worked, entry by entry. What an engagement says of its hours is the sum of the entries that
 * count; it is locked whenever one of them changes.
 */
@NullMarked
package io.crewcall.gig.hours;

import org.jspecify.annotations.NullMarked;
