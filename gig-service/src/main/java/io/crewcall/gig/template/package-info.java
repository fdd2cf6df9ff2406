/** Templates of gigs: what is posted again and again is written once. */
@NullMarked
package io.crewcall.gig.template;

import org.jspecify.annotations.NullMarked;
