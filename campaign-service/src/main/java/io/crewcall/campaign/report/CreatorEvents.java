package io.crewcall.campaign.report;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the figures of creators; what is older than the stored version is ignored. */
@Configuration(proxyBeanMethods = false)
class CreatorEvents {
  private final JdbcClient jdbc;

  CreatorEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Bean
  Subscription<InfluencerProfileState> influencerProfiles() {
    return Subscription.to(InfluencerProfileState.class, this::profileChanged);
  }

  @Bean
  Subscription<ScorecardState> scorecards() {
    return Subscription.to(ScorecardState.class, this::scorecardChanged);
  }

  /** A profile that is not shown has no figures here either. */
  private void profileChanged(Event<InfluencerProfileState> event) {
    InfluencerProfileState profile = event.data();
    boolean shown = profile.visible() && !profile.accounts().isEmpty();
    jdbc.sql(
            """
            insert into audience_replica (user_id, followers, engagement_rate, version)
            values (:id, :followers, :engagement, :version)
            on conflict (user_id) do update
               set followers = excluded.followers, engagement_rate = excluded.engagement_rate,
                   version = excluded.version
             where audience_replica.version < excluded.version
            """)
        .param("id", profile.userId())
        .param(
            "followers",
            shown
                ? profile.accounts().stream()
                    .mapToLong(InfluencerProfileState.Account::followers)
                    .sum()
                : null)
        .param("engagement", shown ? profile.engagementRate().value() : null)
        .param("version", event.version())
        .update();
  }

  private void scorecardChanged(Event<ScorecardState> event) {
    ScorecardState card = event.data();
    jdbc.sql(
            """
            insert into scorecard_replica (user_id, rating, review_count, success_score,
                on_time_rate, version)
            values (:id, :rating, :reviews, :success, :onTime, :version)
            on conflict (user_id) do update
               set rating = excluded.rating, review_count = excluded.review_count,
                   success_score = excluded.success_score, on_time_rate = excluded.on_time_rate,
                   version = excluded.version
             where scorecard_replica.version < excluded.version
            """)
        .param("id", card.userId())
        .param("rating", card.rating())
        .param("reviews", card.reviewCount())
        .param("success", card.successScore())
        .param("onTime", card.onTimeRate())
        .param("version", event.version())
        .update();
  }
}
