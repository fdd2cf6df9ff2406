/**
 * Who is notified of which events of other services, and of dates that are near; with copies of
 * what notifications need to know of gigs, applications, invitations, engagements and brands.
 */
@NullMarked
package io.crewcall.user.notification.event;

import org.jspecify.annotations.NullMarked;
