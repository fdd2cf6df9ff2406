package io.crewcall.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted. There are no defaults for the issuer and its keys: a process that is
 * not told them does not start.
 *
 * @param issuer the {@code iss} of every accepted token
 * @param jwkSetUri where the issuer's public keys are
 * @param audience must be in the {@code aud} of every accepted token
 */
@ConfigurationProperties("crewcall.security")
public record SecurityProperties(
    String issuer, URI jwkSetUri, @DefaultValue("crewcall-api") String audience) {}
