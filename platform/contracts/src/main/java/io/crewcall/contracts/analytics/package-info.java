/** Events of analytics-service. */
@NullMarked
package io.crewcall.contracts.analytics;

import org.jspecify.annotations.NullMarked;
