/**
 * Measures. Keeps the facts that the other services tell, computes each user's figures from them by
 * the formulas of {@code metrics.md}, and shows for each figure what it rests on.
 */
@NullMarked
package io.crewcall.analytics;

import org.jspecify.annotations.NullMarked;
