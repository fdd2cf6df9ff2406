/**
 * Idempotency keys: a retried POST gets the answer of the first, kept in the transaction of its
 * effect.
 */
@NullMarked
package io.crewcall.platform.idempotency;

import org.jspecify.annotations.NullMarked;
