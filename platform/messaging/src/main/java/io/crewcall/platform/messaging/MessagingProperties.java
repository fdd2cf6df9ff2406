package io.crewcall.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses Kafka, beyond {@code spring.kafka.*}.
 *
 * @param enabled false leaves events in the outbox and listens to nothing
 * @param topicPrefix put before every topic and group, so that several installations share a broker
 * @param partitions of topics that are made here; fixed for good, since the order per key hangs on
 *     it
 * @param replication of topics that are made here
 * @param listeners how many records this instance handles at once; more than there are partitions
 *     is of no use
 */
@ConfigurationProperties("crewcall.kafka")
public record MessagingProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("") String topicPrefix,
    @DefaultValue("3") int partitions,
    @DefaultValue("1") short replication,
    @DefaultValue("1") int listeners) {}
