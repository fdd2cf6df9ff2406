package io.crewcall.brand.creator;

import io.crewcall.brand.creator.Creator.Rate;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the replica of people and prices; what is older than the stored version is ignored. */
@Configuration(proxyBeanMethods = false)
class CreatorEvents {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  CreatorEvents(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Bean
  Subscription<UserState> users() {
    return Subscription.to(UserState.class, this::userChanged);
  }

  @Bean
  Subscription<InfluencerProfileState> influencerProfiles() {
    return Subscription.to(
        InfluencerProfileState.class,
        event -> {
          InfluencerProfileState profile = event.data();
          List<Rate> rates =
              profile.rateCard().stream()
                  .map(rate -> new Rate(rate.deliverable(), rate.price()))
                  .toList();
          ratesChanged(
              event, profile.userId(), "INFLUENCER", profile.visible() ? rates : List.of());
        });
  }

  @Bean
  Subscription<CreativeProfileState> creativeProfiles() {
    return Subscription.to(
        CreativeProfileState.class,
        event -> {
          CreativeProfileState profile = event.data();
          List<Rate> rates = new ArrayList<>();
          if (profile.visible() && profile.projectRate() != null) {
            rates.add(new Rate("PROJECT", profile.projectRate()));
          }
          if (profile.visible() && profile.dayRate() != null) {
            rates.add(new Rate("DAY", profile.dayRate()));
          }
          ratesChanged(event, profile.userId(), "CREATIVE", rates);
        });
  }

  private void userChanged(Event<UserState> event) {
    UserState user = event.data();
    jdbc.sql(
            """
            insert into creator (user_id, handle, display_name, avatar_url, active, version)
            values (:id, :handle, :name, :avatar, :active, :version)
            on conflict (user_id) do update
               set handle = excluded.handle, display_name = excluded.display_name,
                   avatar_url = excluded.avatar_url, active = excluded.active,
                   version = excluded.version
             where creator.version < excluded.version
            """)
        .param("id", user.userId())
        .param("handle", user.handle())
        .param("name", user.displayName())
        .param("avatar", user.avatarUrl())
        .param("active", user.active())
        .param("version", event.version())
        .update();
  }

  private void ratesChanged(Event<?> event, UUID userId, String source, List<Rate> rates) {
    jdbc.sql(
            """
            insert into rate_card (user_id, source, rates, version)
            values (:id, :source, :rates::jsonb, :version)
            on conflict (user_id, source) do update
               set rates = excluded.rates, version = excluded.version
             where rate_card.version < excluded.version
            """)
        .param("id", userId)
        .param("source", source)
        .param("rates", json.writeValueAsString(rates))
        .param("version", event.version())
        .update();
  }
}
