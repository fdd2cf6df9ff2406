package io.crewcall.influencer.category;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CategoryJobConfiguration {

  @Bean
  RecurringJob categoryAnnouncement(
      CategoryAnnouncementJob job,
      @Value("${crewcall.influencer.category-announcements:PT30S}") Duration pause) {
    return RecurringJob.named("category-announcement").every(pause).run(job::announce);
  }
}
