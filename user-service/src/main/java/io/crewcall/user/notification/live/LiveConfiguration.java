package io.crewcall.user.notification.live;

import io.crewcall.platform.live.LiveStreams;
import io.crewcall.platform.live.SignalListener;
import io.crewcall.user.notification.NotificationProperties;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  LiveStreams liveStreams(NotificationProperties properties, MeterRegistry meters) {
    LiveStreams streams = new LiveStreams(properties.live());
    meters.gauge("crewcall.notifications.streams", streams, LiveStreams::open);
    return streams;
  }

  @Bean
  SignalListener notificationSignals(DataSource pool, LiveStreams streams) {
    return new SignalListener(pool, "user-service", LiveSignalChannel.NAME, streams);
  }
}
