/** Who may look at the files of a delivery: the parties of its engagement, as gig-service tells. */
@NullMarked
package io.crewcall.media.delivery;

import org.jspecify.annotations.NullMarked;
