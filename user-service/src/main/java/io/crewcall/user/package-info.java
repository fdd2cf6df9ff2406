/**
 * The people of the platform. The first event of an account creates the user; the person changes
 * it; the other services are told.
 */
@NullMarked
package io.crewcall.user;

import org.jspecify.annotations.NullMarked;
