package io.crewcall.user.onboarding;

import io.crewcall.contracts.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a complete profile has, with its weight for each role; the weights of a role add up to 100.
 * What users say about themselves counts for every role.
 */
enum Item {
  EMAIL_VERIFIED(Source.USER, 15, 15, 20),
  AVATAR(Source.USER, 5, 10, 5),
  CITY(Source.USER, 5, 5, 5),
  LANGUAGES(Source.USER, 5, 5, 0),
  ABOUT(Source.USER, 0, 5, 5),
  COMPANY(Source.BRAND, 0, 0, 35),
  COMPANY_WEBSITE(Source.BRAND, 0, 0, 15),
  COMPANY_LOGO(Source.BRAND, 0, 0, 15),
  PLATFORM_ACCOUNT(Source.INFLUENCER, 0, 20, 0),
  CATEGORIES(Source.INFLUENCER, 0, 10, 0),
  HEADLINE(Source.INFLUENCER, 0, 5, 0),
  RATE_CARD(Source.INFLUENCER, 0, 10, 0),
  MEASURED_POSTS(Source.INFLUENCER, 0, 5, 0),
  INFLUENCER_REELS(Source.INFLUENCER, 0, 5, 0),
  INFLUENCER_VISIBLE(Source.INFLUENCER, 0, 5, 0),
  PROFESSION(Source.CREATIVE, 20, 0, 0),
  SKILLS(Source.CREATIVE, 15, 0, 0),
  BIO(Source.CREATIVE, 5, 0, 0),
  RATES(Source.CREATIVE, 10, 0, 0),
  PORTFOLIO(Source.CREATIVE, 15, 0, 0),
  CREATIVE_VISIBLE(Source.CREATIVE, 5, 0, 0);

  /** Who tells whether it is filled. */
  enum Source {
    USER("/api/v1/users/me"),
    BRAND("/api/v1/brands"),
    INFLUENCER("/api/v1/influencers/me"),
    CREATIVE("/api/v1/creatives/me");

    private final String path;

    Source(String path) {
      this.path = path;
    }
  }

  private final Source source;
  private final int creative;
  private final int influencer;
  private final int brand;

  Item(Source source, int creative, int influencer, int brand) {
    this.source = source;
    this.creative = creative;
    this.influencer = influencer;
    this.brand = brand;
  }

  /** Path of the operations that fill it. */
  String where() {
    return this == EMAIL_VERIFIED ? "/api/v1/auth" : source.path;
  }

  /** Percents that it counts for this role; 0 when it does not matter. */
  int weight(Role role) {
    return switch (role) {
      case CREATIVE -> creative;
      case INFLUENCER -> influencer;
      case BRAND -> brand;
      case ADMIN -> 0;
    };
  }

  /** Those that matter for a role. */
  static List<Item> of(Role role) {
    return Arrays.stream(values()).filter(item -> item.weight(role) > 0).toList();
  }

  static void addIf(boolean isFilled, Item item, Set<Item> filled) {
    if (isFilled) {
      filled.add(item);
    }
  }
}
