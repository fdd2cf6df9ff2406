/**
 * Who worked for a brand of whose team they were: found from the brand's events, and told to those
 * who count.
 */
@NullMarked
package io.crewcall.gig.ownbrand;

import org.jspecify.annotations.NullMarked;
