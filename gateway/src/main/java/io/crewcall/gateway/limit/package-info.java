/**
 * How much one client may ask for. Each instance decides by buckets of its own at once, and tells
 * the others over a small table what it let through: so limits hold over all instances, no request
 * waits for the database, and none fails when there is no database.
 */
@NullMarked
package io.crewcall.gateway.limit;

import org.jspecify.annotations.NullMarked;
