/**
 * Copies of other services' facts: who may see the files of a delivery, as gig-service and
 * brand-service tell, and which files profiles show, as their owners tell.
 */
@NullMarked
package io.crewcall.media.replica;

import org.jspecify.annotations.NullMarked;
