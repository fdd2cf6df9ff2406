package io.crewcall.user.onboarding;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.messaging.Subscription;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows which items of the profiles are filled, as their owners tell. */
@Configuration(proxyBeanMethods = false)
class ProfileItemEventListener {
  private static final String ACCOUNT = "ACCOUNT";

  private final ProfileItemRepository items;

  ProfileItemEventListener(ProfileItemRepository items) {
    this.items = items;
  }

  @Bean
  Subscription<AccountState> accountItems() {
    return Subscription.to(
        AccountState.class,
        event -> {
          Set<Item> filled = EnumSet.noneOf(Item.class);
          add(filled, Item.EMAIL_VERIFIED, event.data().emailVerified());
          follow(event, event.subject(), ACCOUNT, filled);
        });
  }

  @Bean
  Subscription<InfluencerProfileState> influencerItems() {
    return Subscription.to(
        InfluencerProfileState.class,
        event -> {
          InfluencerProfileState profile = event.data();
          Set<Item> filled = EnumSet.noneOf(Item.class);
          add(filled, Item.PLATFORM_ACCOUNT, !profile.accounts().isEmpty());
          add(filled, Item.CATEGORIES, !profile.categories().isEmpty());
          add(filled, Item.HEADLINE, isFilled(profile.headline()));
          add(filled, Item.RATE_CARD, !profile.rateCard().isEmpty());
          add(
              filled,
              Item.MEASURED_POSTS,
              profile.engagementRate().value() != null
                  || profile.engagementRateByViews().value() != null);
          add(filled, Item.INFLUENCER_REELS, !profile.reels().isEmpty());
          add(filled, Item.INFLUENCER_VISIBLE, profile.visible());
          follow(event, profile.userId(), Item.Source.INFLUENCER.name(), filled);
        });
  }

  @Bean
  Subscription<CreativeProfileState> creativeItems() {
    return Subscription.to(
        CreativeProfileState.class,
        event -> {
          CreativeProfileState profile = event.data();
          Set<Item> filled = EnumSet.noneOf(Item.class);
          add(filled, Item.PROFESSION, !profile.professions().isEmpty());
          add(filled, Item.SKILLS, profile.skillTags().size() >= 3);
          add(filled, Item.BIO, isFilled(profile.bio()));
          add(filled, Item.RATES, profile.dayRate() != null || profile.projectRate() != null);
          add(filled, Item.PORTFOLIO, !profile.reels().isEmpty());
          add(filled, Item.CREATIVE_VISIBLE, profile.visible());
          follow(event, profile.userId(), Item.Source.CREATIVE.name(), filled);
        });
  }

  @Bean
  Subscription<BrandState> brandItems() {
    return Subscription.to(
        BrandState.class,
        event -> {
          BrandState brand = event.data();
          Set<Item> filled = EnumSet.of(Item.COMPANY);
          add(filled, Item.COMPANY_WEBSITE, isFilled(brand.website()));
          add(filled, Item.COMPANY_LOGO, isFilled(brand.logoUrl()));
          // Handed over: it counts for the new owner from now on.
          items.deleteOfFormerOwners(
              Item.Source.BRAND.name(), event.subject(), brand.ownerId(), event.version());
          follow(event, brand.ownerId(), Item.Source.BRAND.name(), filled);
        });
  }

  private static void add(Set<Item> filled, Item item, boolean isFilled) {
    if (isFilled) {
      filled.add(item);
    }
  }

  private static boolean isFilled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void follow(
      Event<? extends AggregateState> event, UUID userId, String role, Set<Item> filled) {
    ProfileItemReplica.Key key = new ProfileItemReplica.Key(userId, role, event.subject());
    ProfileItemReplica replica = items.findById(key).orElseGet(() -> new ProfileItemReplica(key));
    replica.follow(filled, event.version());
    items.save(replica);
  }
}
