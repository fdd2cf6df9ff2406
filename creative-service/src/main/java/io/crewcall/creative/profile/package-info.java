/**
 * The creative profile: what somebody can do, what they charge, when they are taken. The profile's
 * row is the lock behind which everything of one crew member changes.
 */
@NullMarked
package io.crewcall.creative.profile;

import org.jspecify.annotations.NullMarked;
