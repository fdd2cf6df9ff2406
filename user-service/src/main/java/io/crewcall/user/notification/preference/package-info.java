/**
 * Which kinds of notifications there are, and by which channels users want to be told of them. Only
 * what differs from the defaults is stored, so that a better default reaches all other users.
 */
@NullMarked
package io.crewcall.user.notification.preference;

import org.jspecify.annotations.NullMarked;
