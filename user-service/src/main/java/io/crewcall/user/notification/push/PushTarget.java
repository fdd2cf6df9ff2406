package io.crewcall.user.notification.push;

import java.net.URI;

/**
 * A browser that can be woken. Compared by identity: it is handed on, never stored in a set.
 *
 * @param endpoint of its push service
 * @param publicKey of the browser, an uncompressed P-256 point
 * @param secret shared with the browser, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record PushTarget(URI endpoint, byte[] publicKey, byte[] secret) {}
