/**
 * What is common to moderating what people write about each other: readers' reports, once each, and
 * the decisions of admins, which are written once and never changed. Where a thing stands is told
 * by the lifecycle of the thing itself.
 */
@NullMarked
package io.crewcall.gig.moderation;

import org.jspecify.annotations.NullMarked;
