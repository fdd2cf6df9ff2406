/** The same action on many things, each of which succeeds or fails for itself. */
@NullMarked
package io.crewcall.gig.bulk;

import org.jspecify.annotations.NullMarked;
