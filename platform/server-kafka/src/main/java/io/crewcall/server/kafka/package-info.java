/**
 * The Kafka broker of a developer's machine. It runs in a process of its own with a class path of
 * its own; nothing else of Crewcall is on it.
 */
@NullMarked
package io.crewcall.server.kafka;

import org.jspecify.annotations.NullMarked;
