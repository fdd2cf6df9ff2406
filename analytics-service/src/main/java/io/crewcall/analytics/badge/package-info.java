/**
 * Badges: what a user's figures have been for months and not on one day. Each is a figure that was
 * high enough in enough weeks, computed from the facts alone.
 */
@NullMarked
package io.crewcall.analytics.badge;

import org.jspecify.annotations.NullMarked;
