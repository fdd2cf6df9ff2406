package io.crewcall.media.store;

import io.crewcall.platform.jobs.QueuedJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  QueuedJob objectRemoval(RemoveObjectJob job) {
    return QueuedJob.named(RemoveObjectJob.NAME)
        .retryForever(Duration.ofSeconds(10), Duration.ofMinutes(10))
        .run(id -> job.remove(Long.parseLong(id)));
  }
}
