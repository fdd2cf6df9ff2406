package io.crewcall.brand.brand;

import io.crewcall.platform.jobs.QueuedJob;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings brands up to date that were stored by an older version of the service, and tells others
 * what they look like now. Migrations enqueue them.
 */
@Component
class BrandRenewalJob {
  private final BrandRepository brands;
  private final Clock clock;

  BrandRenewalJob(BrandRepository brands, Clock clock) {
    this.brands = brands;
    this.clock = clock;
  }

  @Bean
  static QueuedJob brandRenewal(BrandRenewalJob job) {
    return QueuedJob.named("brand-renewal").runWithId(job::renew);
  }

  @Transactional
  public void renew(UUID brandId) {
    brands
        .lockById(brandId)
        .ifPresent(brand -> {
          brand.renew(clock.instant());
          brands.save(brand);
        });
  }
}
