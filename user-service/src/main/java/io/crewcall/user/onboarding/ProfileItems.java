package io.crewcall.user.onboarding;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.messaging.Subscription;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which items are there, as their owners tell it. */
@Configuration(proxyBeanMethods = false)
class ProfileItems {
  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
  private static final String ACCOUNT = "ACCOUNT";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProfileItems(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Bean
  Subscription<AccountState> accountItems() {
    return Subscription.to(
        AccountState.class,
        event -> {
          Set<Item> there = EnumSet.noneOf(Item.class);
          add(there, Item.EMAIL_VERIFIED, event.data().emailVerified());
          remember(event, event.subject(), ACCOUNT, there);
        });
  }

  @Bean
  Subscription<InfluencerProfileState> influencerItems() {
    return Subscription.to(
        InfluencerProfileState.class,
        event -> {
          InfluencerProfileState profile = event.data();
          Set<Item> there = EnumSet.noneOf(Item.class);
          add(there, Item.PLATFORM_ACCOUNT, !profile.accounts().isEmpty());
          add(there, Item.CATEGORIES, !profile.categories().isEmpty());
          add(there, Item.HEADLINE, isThere(profile.headline()));
          add(there, Item.RATE_CARD, !profile.rateCard().isEmpty());
          add(
              there,
              Item.MEASURED_POSTS,
              profile.engagementRate().value() != null
                  || profile.engagementRateByViews().value() != null);
          add(there, Item.INFLUENCER_REELS, !profile.reels().isEmpty());
          add(there, Item.INFLUENCER_VISIBLE, profile.visible());
          remember(event, profile.userId(), Item.Source.INFLUENCER.name(), there);
        });
  }

  @Bean
  Subscription<CreativeProfileState> creativeItems() {
    return Subscription.to(
        CreativeProfileState.class,
        event -> {
          CreativeProfileState profile = event.data();
          Set<Item> there = EnumSet.noneOf(Item.class);
          add(there, Item.PROFESSION, !profile.professions().isEmpty());
          add(there, Item.SKILLS, profile.skillTags().size() >= 3);
          add(there, Item.BIO, isThere(profile.bio()));
          add(there, Item.RATES, profile.dayRate() != null || profile.projectRate() != null);
          add(there, Item.PORTFOLIO, !profile.reels().isEmpty());
          add(there, Item.CREATIVE_VISIBLE, profile.visible());
          remember(event, profile.userId(), Item.Source.CREATIVE.name(), there);
        });
  }

  @Bean
  Subscription<BrandState> brandItems() {
    return Subscription.to(
        BrandState.class,
        event -> {
          BrandState brand = event.data();
          Set<Item> there = EnumSet.of(Item.COMPANY);
          add(there, Item.COMPANY_WEBSITE, isThere(brand.website()));
          add(there, Item.COMPANY_LOGO, isThere(brand.logoUrl()));
          // Handed over: it counts for the new owner from now on.
          jdbc.sql(
                  """
                  delete from profile_item where role = :role and source_id = :source
                    and user_id <> :owner and version < :version
                  """)
              .param("role", Item.Source.BRAND.name())
              .param("source", event.subject())
              .param("owner", brand.ownerId())
              .param("version", event.version())
              .update();
          remember(event, brand.ownerId(), Item.Source.BRAND.name(), there);
        });
  }

  private static void add(Set<Item> there, Item item, boolean isThere) {
    if (isThere) {
      there.add(item);
    }
  }

  private static boolean isThere(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void remember(
      Event<? extends AggregateState> event, UUID userId, String role, Set<Item> there) {
    jdbc.sql(
            """
            insert into profile_item (user_id, role, source_id, items, version)
            values (:user, :role, :source, cast(:items as jsonb), :version)
            on conflict (user_id, role, source_id) do update set items = excluded.items,
              version = excluded.version
            where profile_item.version < excluded.version
            """)
        .param("user", userId)
        .param("role", role)
        .param("source", event.subject())
        .param("items", json.writeValueAsString(there))
        .param("version", event.version())
        .update();
  }

  /** What is there of a person's profiles; of several brands, what any of them has. */
  Set<Item> of(UUID userId) {
    Set<Item> there = EnumSet.noneOf(Item.class);
    jdbc.sql("select items from profile_item where user_id = :user")
        .param("user", userId)
        .query((row, number) -> json.readValue(row.getString("items"), NAMES))
        .list()
        .forEach(names -> {
          for (Item item : Item.values()) {
            if (names.contains(item.name())) {
              there.add(item);
            }
          }
        });
    return there;
  }
}
