package io.crewcall.gig.summary;

import io.crewcall.platform.live.LiveSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live summaries.
 *
 * @param pause between two events of a stream, so that many changes are one event
 * @param refresh after what time a stream looks by itself: dates pass without a change
 */
@ConfigurationProperties("crewcall.gig.summaries")
record SummaryProperties(
    @DefaultValue LiveSettings live,
    @DefaultValue("1s") Duration pause,
    @DefaultValue("1m") Duration refresh) {}
