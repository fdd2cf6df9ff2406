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
          Item.addIf(event.data().emailVerified(), Item.EMAIL_VERIFIED, filled);
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
          Item.addIf(!profile.accounts().isEmpty(), Item.PLATFORM_ACCOUNT, filled);
          Item.addIf(!profile.categories().isEmpty(), Item.CATEGORIES, filled);
          Item.addIf(isFilled(profile.headline()), Item.HEADLINE, filled);
          Item.addIf(!profile.rateCard().isEmpty(), Item.RATE_CARD, filled);
          Item.addIf(
              profile.engagementRate().value() != null
                  || profile.engagementRateByViews().value() != null,
              Item.MEASURED_POSTS,
              filled);
          Item.addIf(!profile.reels().isEmpty(), Item.INFLUENCER_REELS, filled);
          Item.addIf(profile.visible(), Item.INFLUENCER_VISIBLE, filled);
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
          Item.addIf(!profile.professions().isEmpty(), Item.PROFESSION, filled);
          Item.addIf(profile.skillTags().size() >= 3, Item.SKILLS, filled);
          Item.addIf(isFilled(profile.bio()), Item.BIO, filled);
          Item.addIf(
              profile.dayRate() != null || profile.projectRate() != null, Item.RATES, filled);
          Item.addIf(!profile.reels().isEmpty(), Item.PORTFOLIO, filled);
          Item.addIf(profile.visible(), Item.CREATIVE_VISIBLE, filled);
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
          Item.addIf(isFilled(brand.website()), Item.COMPANY_WEBSITE, filled);
          Item.addIf(isFilled(brand.logoUrl()), Item.COMPANY_LOGO, filled);
          // Handed over: it counts for the new owner from now on.
          items.deleteOfFormerOwners(
              Item.Source.BRAND.name(), event.subject(), brand.ownerId(), event.version());
          follow(event, brand.ownerId(), Item.Source.BRAND.name(), filled);
        });
  }

  private static boolean isFilled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private void follow(
      Event<? extends AggregateState> event, UUID userId, String role, Set<Item> filled) {
    ProfileItemReplica.Key key = new ProfileItemReplica.Key(userId, role, event.subject());
    items.renew(key, ProfileItemReplica::new, event.version(), replica -> replica.take(filled));
  }
}
