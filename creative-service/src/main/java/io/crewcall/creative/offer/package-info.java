/** Services that crew offer by themselves, with a price, before anybody posts a gig for them. */
@NullMarked
package io.crewcall.creative.offer;

import org.jspecify.annotations.NullMarked;
