/**
 * The people of the platform. A user comes into being by the event of its account, is looked after
 * by the person, and is told to the other services.
 */
@NullMarked
package io.crewcall.user;

import org.jspecify.annotations.NullMarked;
