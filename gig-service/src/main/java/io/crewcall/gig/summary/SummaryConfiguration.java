package io.crewcall.gig.summary;

import io.crewcall.platform.live.LiveStreams;
import io.crewcall.platform.live.SignalListener;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SummaryProperties.class)
class SummaryConfiguration {

  @Bean
  LiveStreams summaryStreams(SummaryProperties properties, MeterRegistry meters) {
    LiveStreams streams = new LiveStreams(properties.live());
    meters.gauge("crewcall.summaries.streams", streams, LiveStreams::open);
    return streams;
  }

  /** The triggers of V28 notify it. */
  @Bean
  SignalListener summarySignals(DataSource pool, LiveStreams streams) {
    return new SignalListener(pool, "gig-service", "summaries", streams);
  }
}
