package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose events make up the taxonomy. */
@Configuration(proxyBeanMethods = false)
class SkillSubscriptions {

  @Bean
  Subscription<SkillState> skillEvents(SkillProjection skills, Indices indices) {
    return skills.skills(indices.of(Kind.SKILLS));
  }
}
