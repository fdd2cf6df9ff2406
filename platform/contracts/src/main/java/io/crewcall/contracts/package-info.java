/**
 * What services tell each other: the event envelope, one state record per topic, and shared value
 * types. Changed by addition only.
 */
@NullMarked
package io.crewcall.contracts;

import org.jspecify.annotations.NullMarked;
