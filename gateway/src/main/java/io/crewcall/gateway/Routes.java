package io.crewcall.gateway;

import java.util.List;

/** Which service owns which addresses: the whole map, the more particular address first. */
record Routes(String service, List<String> paths) {

  /** In the order in which they are tried. */
  static final List<Routes> ALL =
      List.of(
          of(
              "gig-service",
              "/api/v1/users/me/summary/**",
              "/api/v1/brands/{id}/summary/**",
              "/api/v1/brands/{id}/reviews",
              "/api/v1/brands/{id}/gigs",
              "/api/v1/users/{id}/reviews",
              "/api/v1/users/{id}/endorsements",
              "/api/v1/users/{id}/testimonials",
              "/api/v1/users/{id}/testimonial-requests",
              "/api/v1/campaigns/{id}/applications",
              "/api/v1/brains-lists/{id}/invitations"),
          of("campaign-service", "/api/v1/gigs/{id}/tree", "/api/v1/campaigns/**"),
          of(
              "gig-service",
              "/api/v1/gigs/**",
              "/api/v1/applications/**",
              "/api/v1/engagements/**",
              "/api/v1/invitations/**",
              "/api/v1/reviews/**",
              "/api/v1/testimonials/**",
              "/api/v1/disputes/**",
              "/api/v1/ledger/**",
              "/api/v1/payments/**"),
          of("auth-service", "/api/v1/auth/**", "/oauth2/**", "/.well-known/**"),
          of("user-service", "/api/v1/users/**", "/api/v1/notifications/**"),
          of("influencer-service", "/api/v1/influencers/**", "/api/v1/categories/**"),
          of(
              "creative-service",
              "/api/v1/creatives/**",
              "/api/v1/professions/**",
              "/api/v1/skills/**"),
          of("brand-service", "/api/v1/brands/**", "/api/v1/brains-lists/**"),
          of("media-service", "/api/v1/media/**"),
          of("search-service", "/api/v1/search/**"),
          of("analytics-service", "/api/v1/analytics/**", "/api/v1/scorecards/**"));

  private static Routes of(String service, String... paths) {
    return new Routes(service, List.of(paths));
  }

  /** The ten services, each once. */
  static List<String> services() {
    return ALL.stream().map(Routes::service).distinct().sorted().toList();
  }
}
