/** How passwords are judged, hashed and compared, within bounds on memory and time. */
@NullMarked
package io.crewcall.auth.password;

import org.jspecify.annotations.NullMarked;
