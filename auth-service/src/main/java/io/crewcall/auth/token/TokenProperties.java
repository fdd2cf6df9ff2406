package io.crewcall.auth.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tokens are like.
 *
 * @param accessTokenLifetime how long a token is good after a role was dropped or a session ended
 * @param refreshTokenLifetime how long a client of the provider may stay away
 */
@ConfigurationProperties("crewcall.auth")
public record TokenProperties(
    @DefaultValue("10m") Duration accessTokenLifetime,
    @DefaultValue("30d") Duration refreshTokenLifetime) {}
