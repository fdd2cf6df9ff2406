package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetService;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {
  private static final int ATTEMPTS = 4;
  private static final int BATCH = 100;

  /** A picture keeps a processor busy; how much memory all take together is bounded apart. */
  @Bean
  QueuedJob uploadProcessing(
      ProcessUploadJob job, AssetProcessingService assets, ProcessingProperties properties) {
    return QueuedJob.named(AssetService.PROCESSING)
        .concurrency(properties.picturesAtOnce())
        .onPlatformThread()
        .retry(ATTEMPTS, Duration.ofSeconds(10), Duration.ofSeconds(40))
        .onGivenUp((id, cause) -> assets.fail(UUID.fromString(id), "PROCESSING_FAILED"))
        .runWithId(job::run);
  }

  /** One at a time: it takes as many processors as ffmpeg is given, for minutes. */
  @Bean
  QueuedJob transcoding(ProcessUploadJob job, AssetProcessingService assets) {
    return QueuedJob.named(AssetService.TRANSCODING)
        .concurrency(1)
        .onPlatformThread()
        .retry(ATTEMPTS, Duration.ofSeconds(10), Duration.ofSeconds(40))
        .onGivenUp((id, cause) -> assets.fail(UUID.fromString(id), "PROCESSING_FAILED"))
        .runWithId(job::run);
  }

  @Bean
  RecurringJob abandonedUploads(AssetService assets) {
    return RecurringJob.named("abandoned-uploads")
        .every(Duration.ofMinutes(5))
        .runUntilIdle(() -> assets.removeAbandoned(BATCH));
  }
}
