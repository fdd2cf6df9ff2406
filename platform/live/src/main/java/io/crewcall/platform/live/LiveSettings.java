package io.crewcall.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a service's streams.
 *
 * @param perUser how many streams one person may have at this instance
 * @param total how many streams this instance has at most
 * @param heartbeat how long a stream is silent at most; shows who has gone
 * @param retry after what time clients come back by themselves
 */
public record LiveSettings(
    @DefaultValue("6") int perUser,
    @DefaultValue("1000") int total,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("3s") Duration retry) {}
