/** What waits for a person, or for a brand's team: counts and the next dates. */
@NullMarked
package io.crewcall.gig.summary;

import org.jspecify.annotations.NullMarked;
