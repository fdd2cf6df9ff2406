package io.crewcall.e2e;

import static io.crewcall.e2e.LocalStack.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What a hire can come to beside the straight path: shortlists that invite, terms that are
 * negotiated, dates that move, disputes, payment, praise, and people who do not want each other.
 */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarketplaceTest {
  private final Api api = api();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Work work = new Work(api, unique);

  private Person brand;
  private Person manager;
  private Person ines;
  private Person edi;
  private Person admin;
  private String brandId;
  private String campaignId;
  private String first;
  private String second;

  @BeforeAll
  void cast() {
    brand = LocalStack.person("BRAND");
    manager = LocalStack.person("BRAND");
    ines = LocalStack.person("INFLUENCER");
    edi = LocalStack.person("CREATIVE");
    admin = Person.signIn(api, "admin@demo.crewcall.test", LocalStack.demoPassword());
    brandId =
        api.post(
                "/api/v1/brands",
                brand,
                Map.of("companyName", "Company " + unique, "industry", "Fashion"))
            .expect(201)
            .text("id");
    campaignId =
        api.post(
                "/api/v1/campaigns",
                brand,
                Map.of(
                    "brandId", brandId,
                    "title", "Campaign " + unique,
                    "budget", Money.rupees(100_000),
                    "startDate", LocalDate.now(ZoneOffset.UTC).toString(),
                    "endDate", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                    "category", "fashion",
                    "deliverables",
                        List.of(Map.of("kind", "REEL", "quantity", 2, "disclosureLabel", "#ad"))))
            .expect(201)
            .text("id");
    work.act("campaigns", campaignId, "launch", brand);
  }

  private Answer gig(int slots, long rupees) {
    Map<String, Object> gig =
        work.gig(
            "PROMOTION",
            "INFLUENCER",
            rupees,
            Map.of("brandId", brandId, "campaignId", campaignId));
    gig.put(
        "roles",
        List.of(
            Map.of(
                "profession",
                "INFLUENCER",
                "skillTags",
                List.of("reels"),
                "slots",
                slots,
                "budgetPerSlot",
                Money.rupees(rupees))));
    Answer made = api.post("/api/v1/gigs", brand, gig).expect(201);
    work.act("gigs", made.text("id"), "publish", brand);
    return made;
  }

  private static String role(Answer gig) {
    return gig.body().path("roles").get(0).path("id").asString();
  }

  private Answer engagement(String id) {
    return api.get("/api/v1/engagements/" + id, brand).expect(200);
  }

  private static List<String> allowed(Answer answer) {
    return answer
        .body()
        .path("allowedActions")
        .valueStream()
        .map(action -> action.asString())
        .toList();
  }

  @Test
  @Order(1)
  void aTeamGrowsByConsentAndInvitesAWholeShortlist() {
    Answer invitation =
        api.post(
                "/api/v1/brands/" + brandId + "/invitations",
                brand,
                Map.of("userId", manager.id(), "role", "MANAGER"))
            .expect(201);
    api.post("/api/v1/brands/invitations/" + invitation.text("id") + "/accept", manager, Map.of())
        .expect(200);

    String list =
        api.post(
                "/api/v1/brains-lists",
                manager,
                Map.of("brandId", brandId, "title", "Reels " + unique))
            .expect(201)
            .text("id");
    for (Person creator : List.of(ines, edi)) {
      api.put("/api/v1/brains-lists/" + list + "/items/" + creator.id(), manager, Map.of())
          .expect(201);
    }
    Answer gig = gig(2, 20_000);
    Answer[] invited = new Answer[1];
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(5))
        .until(() -> {
          invited[0] =
              api.post(
                  "/api/v1/brains-lists/" + list + "/invitations",
                  brand,
                  Map.of("gigId", gig.text("id"), "gigRoleId", role(gig), "message", "Join us"));
          return invited[0].status() == 207 && invited[0].body().path("results").size() == 2;
        });
    assertThat(
            invited[0].body().path("results").valueStream().map(one -> one.path("id").asString()))
        .containsExactlyInAnyOrder(ines.id(), edi.id());
    Answer inbox =
        work.awaiting(ines, "/api/v1/notifications", page -> Work.has(page, "type", "INVITED"));
    assertThat(api.get("/api/v1/notifications/unread-count", ines).body().path("unread").asInt())
        .isPositive();
    String newest = inbox.body().path("items").get(0).path("id").asString();
    api.post("/api/v1/notifications/read-all", ines, Map.of("upTo", newest)).expect(200, 204);
    assertThat(api.get("/api/v1/notifications/unread-count", ines).body().path("unread").asInt())
        .isZero();
  }

  @Test
  @Order(2)
  void termsAreFoundInRounds() {
    Answer gig = gig(1, 30_000);
    String application = work.apply(ines, gig.text("id"), role(gig), 28_000).expect(201).text("id");
    String path = "/api/v1/applications/" + application;
    api.post(path + "/offer", brand, Map.of("fee", Money.rupees(24_000), "message", "Our best"))
        .expect(200);
    Answer offered = api.get(path, ines).expect(200);
    assertThat(offered.text("status")).isEqualTo("OFFERED");
    assertThat(allowed(offered)).contains("accept-offer", "counter", "decline-offer");
    api.post(path + "/accept-offer", brand, Map.of()).expect(403, 409);
    api.post(path + "/counter", ines, Map.of("fee", Money.rupees(26_000))).expect(200);
    Answer accepted = api.post(path + "/accept-offer", brand, Map.of()).expect(200);
    assertThat(accepted.text("status")).isEqualTo("SELECTED");
    first = accepted.text("engagementId");
    assertThat(engagement(first).body().path("fee").path("amount").asLong()).isEqualTo(2_600_000);
    work.awaiting(
        brand,
        "/api/v1/campaigns/" + campaignId + "/tree",
        tree -> tree.at("/own/committed/amount").asLong() == 2_600_000);
  }

  @Test
  @Order(3)
  void aDateMovesAndADisputeSplitsTheFee() {
    String path = "/api/v1/engagements/" + first;
    Instant later = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    api.post(path + "/request-extension", ines, Map.of("dueDate", later, "reason", "Rain"))
        .expect(200);
    api.post(path + "/accept-extension", brand, Map.of()).expect(200);
    assertThat(engagement(first).text("dueDate")).isEqualTo(later.toString());
    api.post(path + "/hours", ines, Map.of("hours", 3, "note", "Shoot")).expect(200, 201);
    work.deliver(ines, first);
    api.post(path + "/request-changes", brand, Map.of("note", "Brighter")).expect(200);
    work.deliver(ines, first);
    api.post(
            path + "/dispute",
            brand,
            Map.of("reason", "NOT_AS_AGREED", "statement", "Still too dark"))
        .expect(200, 201);
    api.post(path + "/evidence", ines, Map.of("note", "The brief said moody")).expect(200, 201);
    api.post(path + "/resolve", brand, Map.of("fault", "HIRER", "decision", "I decide for myself"))
        .expect(403);
    assertThat(api.get("/api/v1/disputes", admin).expect(200).body().path("items").toString())
        .contains(first);
    api.post(
            path + "/resolve",
            admin,
            Map.of(
                "fault", "MUTUAL",
                "awarded", Money.rupees(10_000),
                "decision", "Both could have asked"))
        .expect(200);
    assertThat(engagement(first).text("status")).isEqualTo("RESOLVED");
    work.awaiting(
        brand,
        "/api/v1/campaigns/" + campaignId + "/tree",
        tree -> tree.at("/own/completed/amount").asLong() == 1_000_000);
    work.awaiting(
        ines, "/api/v1/notifications", page -> Work.has(page, "type", "DISPUTE_RESOLVED"));
  }

  @Test
  @Order(4)
  void aDirectOfferIsPaidAndTheLedgerBalances() {
    Answer gig = gig(1, 30_000);
    Answer invitation =
        api.post(
                "/api/v1/gigs/" + gig.text("id") + "/invitations",
                brand,
                Map.of(
                    "gigRoleId", role(gig),
                    "userId", ines.id(),
                    "terms", Map.of("fee", Money.rupees(25_000))))
            .expect(201);
    api.post("/api/v1/invitations/" + invitation.text("id") + "/accept", ines, Map.of())
        .expect(200);
    second =
        work.awaiting(
                ines,
                "/api/v1/engagements/mine",
                page -> page.path("items").valueStream().anyMatch(one -> isOf(one, gig)))
            .body()
            .path("items")
            .valueStream()
            .filter(one -> isOf(one, gig))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    work.deliver(ines, second);
    work.act("engagements", second, "approve", brand);
    String ledger = "/api/v1/engagements/" + second + "/ledger";
    Answer earned = api.get(ledger, brand).expect(200);
    assertThat(earned.body().path("earned").path("amount").asLong()).isEqualTo(2_500_000);
    assertThat(earned.body().path("outstanding").path("amount").asLong()).isEqualTo(2_500_000);
    api.post(ledger + "/mark-paid", brand, Map.of("reference", "UTR 1")).expect(200);
    api.post(ledger + "/confirm-receipt", ines, Map.of()).expect(200);
    Answer paid = api.get(ledger, ines).expect(200);
    assertThat(paid.body().path("received").path("amount").asLong()).isEqualTo(2_500_000);
    assertThat(paid.body().path("outstanding").path("amount").asLong()).isZero();
    assertThat(paid.body().path("chain")).isNotEmpty();
    api.get(ledger, edi).expect(404);
  }

  private static boolean isOf(JsonNode engagement, Answer gig) {
    return engagement.path("gigId").asString("").equals(gig.text("id"));
  }

  @Test
  @Order(5)
  void praiseIsAnsweredReportedAndRestored() {
    work.review(brand, second, 5);
    work.review(ines, second, 4);
    JsonNode review =
        work.reviewsOf(ines).stream()
            .filter(one -> one.path("engagementId").asString("").equals(second))
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/reviews/" + review.path("id").asString();
    api.post(path + "/reply", ines, Map.of("text", "Thank you")).expect(200, 201);
    api.post(path + "/reply", ines, Map.of("text", "Again")).expect(409);
    api.post(path + "/reports", edi, Map.of("reason", "FALSE_STATEMENT")).expect(200, 201);
    api.post(path + "/hold", edi, Map.of("reason", "I say so")).expect(403);
    api.post(path + "/hold", admin, Map.of("reason", "Under review")).expect(200);
    assertThat(work.reviewsOf(ines).toString()).doesNotContain(review.path("id").asString());
    api.post(path + "/restore", admin, Map.of("reason", "It is fair")).expect(200);
    assertThat(work.reviewsOf(ines).toString()).contains("Thank you");

    Answer testimonial =
        api.post(
                "/api/v1/users/" + ines.id() + "/testimonials",
                brand,
                Map.of("text", "A joy to work with", "engagementId", second))
            .expect(201);
    String words = "/api/v1/testimonials/" + testimonial.text("id");
    assertThat(
            api.get("/api/v1/users/" + ines.id() + "/testimonials", edi)
                .expect(200)
                .body()
                .path("items"))
        .isEmpty();
    api.post(words + "/publish", brand, Map.of()).expect(403);
    api.post(words + "/publish", ines, Map.of()).expect(200);
    JsonNode shown =
        api.get("/api/v1/users/" + ines.id() + "/testimonials", edi)
            .expect(200)
            .body()
            .path("items")
            .get(0);
    assertThat(shown.path("verifiedEngagement").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void whoBlocksIsLeftAlone() {
    Answer gig = gig(1, 5_000);
    api.call("PUT", "/api/v1/users/me/blocks/" + edi.id(), brand, null, Map.of())
        .expect(200, 201, 204);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(5))
        .until(() -> {
          Answer refused = work.apply(edi, gig.text("id"), role(gig), 4_000);
          if (refused.status() == 201) {
            work.act("applications", refused.text("id"), "withdraw", edi);
          }
          return List.of(403, 404).contains(refused.status());
        });
    api.post(
            "/api/v1/gigs/" + gig.text("id") + "/invitations",
            brand,
            Map.of("gigRoleId", role(gig), "userId", edi.id()))
        .expect(403, 404, 409, 422);
  }
}
