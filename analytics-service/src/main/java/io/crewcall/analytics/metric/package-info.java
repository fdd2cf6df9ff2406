/**
 * The formulas of {@code metrics.md}, as pure functions: facts in, evidence out, and the figure
 * computed from the evidence alone. Nothing here knows a database or a clock.
 */
@NullMarked
package io.crewcall.analytics.metric;

import org.jspecify.annotations.NullMarked;
