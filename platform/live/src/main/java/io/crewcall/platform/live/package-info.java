/**
 * Server-sent events. A stream holds a virtual thread and no database connection; PostgreSQL's
 * LISTEN and NOTIFY wake it at whatever instance it is open, and what it sends it reads anew then,
 * so that a signal that is lost costs time and nothing else.
 *
 * <p>A service declares its streams and what it listens to:
 *
 * <pre>
 * &#64;Bean LiveStreams streams(MeterRegistry meters) { ... }
 * &#64;Bean SignalListener signals(DataSource pool, LiveStreams streams) { ... }
 * </pre>
 *
 * <p>A statement or trigger inserts the subject into the service's table {@code live_signal} in the
 * transaction that changes what its streams show:
 *
 * <pre>
 * create unlogged table live_signal (subject uuid not null);
 * </pre>
 */
@NullMarked
package io.crewcall.platform.live;

import org.jspecify.annotations.NullMarked;
