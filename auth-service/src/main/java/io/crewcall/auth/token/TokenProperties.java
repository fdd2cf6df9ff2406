package io.crewcall.auth.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tokens are like.
 *
 * @param accessTokenLifetime how long a token is good after a role was dropped or a session ended
 * @param refreshTokenLifetime how long a client of the provider may stay away
 * @param refreshGrace how long a refresh token that is sent again gets the same successor, as long
 *     as nobody has used that one
 */
@ConfigurationProperties("crewcall.auth")
public record TokenProperties(
    @DefaultValue("10m") Duration accessTokenLifetime,
    @DefaultValue("30d") Duration refreshTokenLifetime,
    @DefaultValue("30s") Duration refreshGrace) {}
