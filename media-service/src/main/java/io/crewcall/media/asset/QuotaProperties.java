package io.crewcall.media.asset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a person may store.
 *
 * @param perPerson in all, uploads that were only begun included
 */
@ConfigurationProperties("crewcall.media.quota")
record QuotaProperties(@DefaultValue("20GB") DataSize perPerson) {}
