package io.crewcall.auth.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without a refresh
 * @param longest whatever happens
 */
@ConfigurationProperties("crewcall.auth.session")
record SessionProperties(
    @DefaultValue("30d") Duration idle, @DefaultValue("180d") Duration longest) {}
