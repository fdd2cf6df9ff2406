/**
 * Reviews of ended engagements, sealed until both sides wrote or the window ends. Until that moment
 * nothing outside of this package changes.
 */
@NullMarked
package io.crewcall.gig.review;

import org.jspecify.annotations.NullMarked;
