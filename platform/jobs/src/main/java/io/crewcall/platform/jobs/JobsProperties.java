package io.crewcall.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of all jobs of a service.
 *
 * @param enabled whether this instance works at all; enqueuing works always
 * @param recurring whether recurring jobs run
 * @param poll how often an idle instance looks for what has become due; what is enqueued here
 *     starts at once
 * @param heartbeat how often an instance says that it still works on a job; four missed ones end
 *     the lease
 * @param stop how long a stop waits for jobs before and after it interrupts them
 */
@ConfigurationProperties("crewcall.jobs")
record JobsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("true") boolean recurring,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue("7s") Duration stop) {}
