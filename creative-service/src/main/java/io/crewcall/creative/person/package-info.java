/** The people of the platform as far as this service has to know of them. */
@NullMarked
package io.crewcall.creative.person;

import org.jspecify.annotations.NullMarked;
