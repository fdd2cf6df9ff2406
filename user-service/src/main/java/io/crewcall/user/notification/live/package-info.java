/**
 * Notifications as they come, by server-sent events. A stream holds a virtual thread and no
 * database connection; PostgreSQL's LISTEN and NOTIFY wake it, and it reads on from the last id it
 * has sent, so that nothing is lost or sent twice whatever instance stored it.
 */
@NullMarked
package io.crewcall.user.notification.live;

import org.jspecify.annotations.NullMarked;
