package io.crewcall.analytics.progress;

import io.crewcall.analytics.metric.Series;
import java.time.Instant;
import java.util.List;

/**
 * A figure over time.
 *
 * @param title of the metric
 * @param points each day, week or month alone, the oldest first, also those without facts
 */
record SeriesResponse(
    String metric, String title, Series.Step by, List<Series.Point> points, Instant asOf) {}
