/**
 * Notifications to browsers by Web Push (RFC 8030), encrypted for the browser (RFC 8291) and signed
 * by this server (RFC 8292).
 */
@NullMarked
package io.crewcall.user.notification.push;

import org.jspecify.annotations.NullMarked;
