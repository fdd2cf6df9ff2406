/** Who pays for a gig's engagements, level by level, and the order in which that is locked. */
@NullMarked
package io.crewcall.gig.budget;

import org.jspecify.annotations.NullMarked;
