package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each address goes to the one who owns it. */
class RoutesTest extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/auth/login, auth-service",
    "/oauth2/jwks, auth-service",
    "/.well-known/openid-configuration, auth-service",
    "/api/v1/users/me, user-service",
    "/api/v1/users/by-handle/asha, user-service",
    "/api/v1/users/me/summary, gig-service",
    "/api/v1/users/me/summary/stream, gig-service",
    "/api/v1/brands/1/summary/stream, gig-service",
    "/api/v1/users/1/summary, user-service",
    "/api/v1/brands/1/summary, gig-service",
    "/api/v1/brands/1/reviews, gig-service",
    "/api/v1/brands/1/gigs, gig-service",
    "/api/v1/users/1/reviews, gig-service",
    "/api/v1/users/1/reviews/2, user-service",
    "/api/v1/users/1/endorsements, gig-service",
    "/api/v1/users/1/testimonials, gig-service",
    "/api/v1/users/1/testimonial-requests, gig-service",
    "/api/v1/notifications/stream, user-service",
    "/api/v1/brains-lists/1/invitations, gig-service",
    "/api/v1/testimonials/1, gig-service",
    "/api/v1/disputes/1, gig-service",
    "/api/v1/ledger/1, gig-service",
    "/api/v1/payments/notices, gig-service",
    "/api/v1/influencers/me/posts, influencer-service",
    "/api/v1/categories, influencer-service",
    "/api/v1/creatives/me, creative-service",
    "/api/v1/professions, creative-service",
    "/api/v1/skills?prefix=ed, creative-service",
    "/api/v1/brands, brand-service",
    "/api/v1/brands/1/members, brand-service",
    "/api/v1/brands/1/email-invitations, brand-service",
    "/api/v1/brands/email-invitations/1/resend, brand-service",
    "/api/v1/brains-lists/1/items/2, brand-service",
    "/api/v1/campaigns, campaign-service",
    "/api/v1/campaigns/1, campaign-service",
    "/api/v1/campaigns/1/tree, campaign-service",
    "/api/v1/campaigns/1/applications, gig-service",
    "/api/v1/gigs, gig-service",
    "/api/v1/gigs/1/applications, gig-service",
    "/api/v1/gigs/1/tree, campaign-service",
    "/api/v1/applications/1/select, gig-service",
    "/api/v1/engagements/1/deliveries, gig-service",
    "/api/v1/invitations/1, gig-service",
    "/api/v1/reviews/1, gig-service",
    "/api/v1/media/uploads, media-service",
    "/api/v1/search/creators?q=x, search-service",
    "/api/v1/analytics/users/me, analytics-service",
    "/api/v1/scorecards/1, analytics-service",
  })
  void everyAddressHasItsOwner(String path, String service) {
    for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
      Answer answer = signedIn(method, path, method.equals("GET") ? null : "{}").expect(200);
      assertThat(answer.body().path("service").asString()).as(method).isEqualTo(service);
      assertThat(answer.body().path("method").asString()).isEqualTo(method);
      assertThat(answer.body().path("uri").asString()).isEqualTo(path);
    }
    assertThat(signedIn("HEAD", path, null).expect(200).header("x-upstream")).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/nothing",
        "/api/v2/gigs",
        "/api/v1/gigsx",
        "/actuator",
        "/actuator/env",
        "/actuator/prometheus",
        "/actuator/gateway/routes",
        "/actuator/health/readiness",
        "/internal",
        "/error"
      })
  void noOtherAddressLeadsAnywhere(String path) {
    Answer answer = signedIn("GET", path, null);
    assertThat(answer.status()).as(path).isIn(403, 404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("x-upstream")).isEmpty();
  }

  @Test
  void theListOfServicesIsWhole() {
    assertThat(Routes.services()).hasSize(10);
  }
}
