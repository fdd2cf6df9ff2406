/** A hirer asks a named creator to apply, and the creator answers. */
@NullMarked
package io.crewcall.gig.invitation;

import org.jspecify.annotations.NullMarked;
