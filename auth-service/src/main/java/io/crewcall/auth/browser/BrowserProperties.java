package io.crewcall.auth.browser;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser stays signed in at the provider; without use it is {@code
 * spring.session.timeout}.
 *
 * @param longest whatever happens
 */
@ConfigurationProperties("crewcall.auth.browser")
record BrowserProperties(@DefaultValue("12h") Duration longest) {}
