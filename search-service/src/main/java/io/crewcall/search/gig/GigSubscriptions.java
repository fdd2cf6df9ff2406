package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose events make up a gig's document. */
@Configuration(proxyBeanMethods = false)
class GigSubscriptions {

  @Bean
  Subscription<GigState> gigs(GigProjection gigs, Indices indices) {
    return gigs.gigs(indices.of(Kind.GIGS));
  }
}
