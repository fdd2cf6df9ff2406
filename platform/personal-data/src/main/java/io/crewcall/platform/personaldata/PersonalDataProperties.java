package io.crewcall.platform.personaldata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of an export, and whom it is given to.
 *
 * @param maxExport most that one service hands out about one person, as JSON text
 * @param concurrentExports how many exports one instance makes at once; more wait their turn with
 *     the caller
 * @param audience must be in the {@code aud} of a token that asks
 */
@ConfigurationProperties("crewcall.personal-data")
public record PersonalDataProperties(
    @DefaultValue("64MB") DataSize maxExport,
    @DefaultValue("2") int concurrentExports,
    @DefaultValue("crewcall-internal") String audience) {}
