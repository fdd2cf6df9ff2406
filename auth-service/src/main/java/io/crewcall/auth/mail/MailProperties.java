package io.crewcall.auth.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address, with a name if wanted
 * @param firstDelay before the second attempt; doubles with each further one
 * @param longestDelay between attempts
 */
@ConfigurationProperties("crewcall.auth.mail")
record MailProperties(
    @DefaultValue("Crewcall <no-reply@localhost>") String from,
    @DefaultValue("5s") Duration firstDelay,
    @DefaultValue("10m") Duration longestDelay) {}
