package io.crewcall.creative.taxonomy;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaxonomyJobConfiguration {

  @Bean
  RecurringJob tagRefresh(
      TagJob job, @Value("${crewcall.creative.tag-upkeep:PT10S}") Duration pause) {
    return RecurringJob.named("tag-refresh").every(pause).run(job::refresh);
  }

  @Bean
  RecurringJob skillAnnouncement(
      SkillAnnouncementJob job,
      @Value("${crewcall.creative.skill-announcements:PT30S}") Duration pause) {
    return RecurringJob.named("skill-announcement").every(pause).run(job::announce);
  }
}
