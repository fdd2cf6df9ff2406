/**
 * What other services tell and timers find, turned into notices: who is told what, and what is
 * nobody's news.
 */
@NullMarked
package io.crewcall.user.notification.feed;

import org.jspecify.annotations.NullMarked;
