package io.crewcall.analytics.fact;

import java.time.LocalDate;

/**
 * How many looked at a profile on one day.
 *
 * @param day in UTC
 * @param viewers each once
 */
public record DayViews(LocalDate day, long viewers) {}
