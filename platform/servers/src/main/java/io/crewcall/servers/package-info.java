/**
 * Starts the real servers that Crewcall stands on (PostgreSQL, Kafka, Elasticsearch and an S3
 * object store) without a container engine: each its own process, bound to the loopback interface,
 * from artifacts that Maven puts into {@code platform/servers/target/dist}. Used by the local
 * launcher, with data that stays, and by the tests, with data that does not.
 *
 * <p>Every server has a folder of its own with its data, its log and a note of its process ids. A
 * port is checked to be free before a start, the server that answers is checked to be the one that
 * was started, and processes left behind by a launcher that was killed are stopped at the next
 * start.
 */
@NullMarked
package io.crewcall.servers;

import org.jspecify.annotations.NullMarked;
