/**
 * What has changed since a client looked last, for clients that keep a copy of what is theirs: rows
 * by the transaction that changed them (ADR 0040), and the ids of those that are theirs no more.
 */
@NullMarked
package io.crewcall.gig.changes;

import org.jspecify.annotations.NullMarked;
