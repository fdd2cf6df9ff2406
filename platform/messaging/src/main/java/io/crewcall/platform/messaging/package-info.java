/**
 * How services tell each other what happened: transactional outbox on the way out, inbox and dead
 * letters on the way in.
 */
@NullMarked
package io.crewcall.platform.messaging;

import org.jspecify.annotations.NullMarked;
