/**
 * The database of a service: migrations of the platform's own tables, bounded waits, and faults as
 * problem documents.
 */
@NullMarked
package io.crewcall.platform.persistence;

import org.jspecify.annotations.NullMarked;
