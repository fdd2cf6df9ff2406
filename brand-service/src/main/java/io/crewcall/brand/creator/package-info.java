/**
 * What this service knows of people it does not own: names from user-service, prices from the two
 * profile services. Filled by events only.
 */
@NullMarked
package io.crewcall.brand.creator;

import org.jspecify.annotations.NullMarked;
