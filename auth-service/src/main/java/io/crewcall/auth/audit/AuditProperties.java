package io.crewcall.auth.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long security events are kept.
 *
 * @param retention a year by default
 */
@ConfigurationProperties("crewcall.auth.audit")
record AuditProperties(@DefaultValue("365d") Duration retention) {}
