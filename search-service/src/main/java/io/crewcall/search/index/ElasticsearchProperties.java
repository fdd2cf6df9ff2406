package io.crewcall.search.index;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is. Credentials have no defaults.
 *
 * @param responseTimeout after which a search is given up
 */
@ConfigurationProperties("crewcall.elasticsearch")
record ElasticsearchProperties(
    URI url, String username, String password, @DefaultValue("5s") Duration responseTimeout) {}
