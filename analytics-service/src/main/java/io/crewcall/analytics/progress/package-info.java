/** Figures over time and from step to step: series by day, week and month, and the funnel. */
@NullMarked
package io.crewcall.analytics.progress;

import org.jspecify.annotations.NullMarked;
