/** Notifications by mail: some at once, others gathered into one a day. */
@NullMarked
package io.crewcall.user.notification.mail;

import org.jspecify.annotations.NullMarked;
