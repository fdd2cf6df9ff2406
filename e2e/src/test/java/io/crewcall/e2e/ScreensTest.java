package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each screen of the clients is shown by at most three calls, and all that it shows is in their
 * answers. The calls and the members are the table in {@code docs/screens.md}; {@code
 * -Dscreens.update=true} writes it.
 */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTest {
  private static final Path DOCUMENT = LocalStack.root().resolve("docs/screens.md");
  private static final String HEAD =
      """
      # What each screen fetches

      Written by `ScreensTest` (e2e, `-Dscreens.update=true`), which fetches as a client would and fails when a screen takes more than three
      calls, or when a member that it shows is missing in a row or has a value in none. Who is signed in and their brands
      (`/users/me`, `/brands/mine`) are read once per session. A card is a person as lists show them (`id`, `handle`, `displayName`,
      `avatarUrl` and what is named).

      A BrainsList is answered whole: its table is sorted by the client, by rating or anything else, without a call.

      | screen | calls | `GET /api/v1` | shows |
      |---|---|---|---|
      """;

  private final List<Screen> screens = new ArrayList<>();
  private ScreensWorld world;

  @BeforeAll
  void build() {
    world = new ScreensWorld();
  }

  /** What is told by events may take a moment; each look is a client that comes anew. */
  private void screen(String name, @Nullable Person reader, Consumer<Screen> visit) {
    Screen[] last = new Screen[1];
    await(name)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> {
          last[0] = new Screen(LocalStack.api(), name, reader);
          visit.accept(last[0]);
        });
    assertThat(last[0].calls()).as(name).hasSizeBetween(1, Screen.MOST_CALLS);
    screens.add(last[0]);
  }

  @Test
  @Order(1)
  void dashboard() {
    screen(
        "Dashboard: home",
        world.owner,
        screen -> {
          screen
              .get("/brands/{brand}/summary", world.brand)
              .shows(
                  "hiring.bids.undecided",
                  "hiring.bids.oldestUndecided",
                  "hiring.bids.counterOffers.count",
                  "hiring.deliveries.count",
                  "hiring.deliveries.next",
                  "hiring.requests.extensions",
                  "hiring.disputes",
                  "hiring.reviews.count",
                  "hiring.paymentsDue",
                  "hiring.underWay.count",
                  "hiring.underWay.next",
                  "hiring.openGigs.count",
                  "hiring.openGigs.next",
                  "spend[].budget",
                  "spend[].reserved",
                  "spend[].earned",
                  "spend[].paid");
          screen
              .get("/campaigns?brandId={brand}&status=LIVE&limit=5", world.brand)
              .eachShows("id", "title", "budget", "committed", "completed", "startDate", "endDate");
          screen
              .get("/notifications?limit=10")
              .eachShows(
                  "type", "title", "body", "subject", "createdAt", "read", "person.avatarUrl");
        });
    screen(
        "Dashboard: applicants of a gig, twenty",
        world.manager,
        screen -> {
          screen
              .get("/gigs/{gig}", world.gig)
              .shows("title", "status", "budget", "slotsLeft", "deadline", "allowedActions");
          screen
              .get("/gigs/{gig}/applications?sort=HIGHEST_RATING&limit=20", world.gig)
              .rows(ScreensWorld.MANY)
              .eachShows(
                  "applicant.id",
                  "applicant.handle",
                  "applicant.displayName",
                  "applicant.avatarUrl",
                  "applicant.headline",
                  "applicant.profession",
                  "applicant.city",
                  "applicant.roles",
                  "applicant.rating.value",
                  "applicant.rating.count",
                  "applicant.followers",
                  "applicant.engagementRate",
                  "applicant.dayRate",
                  "applicant.responseHours",
                  "proposedFee",
                  "coverNote",
                  "status",
                  "appliedAt",
                  "allowedActions");
        });
    screen(
        "Dashboard: applicants board of a campaign",
        world.owner,
        screen -> {
          screen
              .get("/campaigns/{campaign}", world.campaign)
              .shows("title", "status", "budget", "committed", "allowedActions");
          screen
              .get("/campaigns/{campaign}/applications?limit=100", world.campaign)
              .eachShows(
                  "gigTitle",
                  "applicant.displayName",
                  "applicant.avatarUrl",
                  "applicant.rating.value",
                  "proposedFee",
                  "status",
                  "offer.fee",
                  "offer.expiresAt",
                  "allowedActions");
        });
    screen(
        "Dashboard: a BrainsList of six, with figures",
        world.owner,
        screen -> {
          Screen.Fetched list =
              screen
                  .get("/brains-lists/{list}", world.list)
                  .rows(6)
                  .shows("title", "totalCost[].amount", "unpriced", "overlaps", "myRole")
                  .eachShows(
                      "person.handle",
                      "person.displayName",
                      "person.avatarUrl",
                      "person.headline",
                      "person.city",
                      "person.rating.value",
                      "person.followers",
                      "person.engagementRate",
                      "person.responseHours",
                      "note",
                      "rates[].price",
                      "cost.price",
                      "votes.up",
                      "votes.mine");
          screen
              .get("/scorecards?ids={ids}", list.all("userId"))
              .rows(6)
              .eachShows(
                  "metrics.rating.value",
                  "metrics.reviewCount.value",
                  "metrics.completionRate.value",
                  "metrics.onTimeRate.value",
                  "metrics.gigsCompleted.value",
                  "metrics.engagementRate.value",
                  "metrics.responseTime.value",
                  "metrics.successScore.n",
                  "explanations.rating.sentence");
        });
    screen(
        "Dashboard: discover",
        world.owner,
        screen ->
            screen
                .get("/search/creators?q=wardrobes&role=INFLUENCER&limit=20")
                .eachShows(
                    "userId",
                    "handle",
                    "displayName",
                    "avatarUrl",
                    "headline",
                    "city",
                    "roles",
                    "categories",
                    "followers",
                    "engagementRate",
                    "priceFrom",
                    "rating",
                    "reviewCount",
                    "responseRate")
                .shows("total"));
    screen(
        "Dashboard: team",
        world.owner,
        screen -> {
          screen
              .get("/brands/{brand}", world.brand)
              .shows(
                  "myRole",
                  "members[].role",
                  "members[].joinedAt",
                  "members[].person.displayName",
                  "members[].person.handle",
                  "members[].person.avatarUrl");
          screen
              .get("/brands/{brand}/invitations", world.brand)
              .eachShows("user.displayName", "user.handle", "role", "status", "expiresAt");
        });
  }

  @Test
  @Order(2)
  void creatorApp() {
    screen(
        "Creator: home",
        world.star,
        screen -> {
          screen
              .get("/users/me/summary")
              .shows(
                  "work.openApplications",
                  "work.offers.count",
                  "work.offers.next",
                  "work.invitations",
                  "work.directOffers.count",
                  "work.directOffers.next",
                  "work.underWay.count",
                  "work.underWay.next",
                  "work.late",
                  "work.changesRequested",
                  "work.reviews.count",
                  "work.paymentsToConfirm");
          screen
              .get("/engagements?side=WORKER&sort=DUE_DATE&limit=5")
              .eachShows("gigTitle", "brand.name", "brand.logoUrl", "dueDate", "status");
          screen
              .get("/gigs?status=OPEN&limit=5")
              .rows(5)
              .eachShows("title", "postedBy.brand.name", "budget", "deadline", "saved");
        });
    screen(
        "Creator: find gigs, twenty",
        world.star,
        screen ->
            screen
                .get("/gigs?status=OPEN&limit=20")
                .rows(ScreensWorld.MANY)
                .eachShows(
                    "title",
                    "type",
                    "roles[].profession",
                    "postedBy.brand.name",
                    "postedBy.brand.logoUrl",
                    "postedBy.person.displayName",
                    "postedBy.person.hirerRating.value",
                    "postedBy.brand.hirerRating.value",
                    "budget",
                    "city",
                    "remote",
                    "deadline",
                    "slotsLeft",
                    "applied.status",
                    "saved",
                    "allowedActions"));
    screen(
        "Creator: my applications",
        world.star,
        screen -> {
          Screen.Fetched mine =
              screen
                  .get("/applications/mine?limit=20")
                  .eachShows(
                      "gigTitle",
                      "brand.name",
                      "brand.logoUrl",
                      "hirer.displayName",
                      "proposedFee",
                      "status",
                      "appliedAt",
                      "offer.fee",
                      "offer.expiresAt",
                      "allowedActions");
          screen
              .get("/gigs?ids={ids}", mine.all("gigId"))
              .eachShows("status", "deadline", "slotsLeft", "budget");
        });
    screen(
        "Creator: offers",
        world.star,
        screen -> {
          screen
              .get("/invitations/mine?status=SENT&limit=20")
              .eachShows(
                  "gigTitle",
                  "brand.name",
                  "brand.logoUrl",
                  "from.displayName",
                  "message",
                  "terms.fee",
                  "expiresAt",
                  "allowedActions");
          screen
              .get("/applications/mine?status=OFFERED&limit=20")
              .eachShows("gigTitle", "brand.name", "offer.fee", "offer.expiresAt");
        });
    screen(
        "Creator: work",
        world.star,
        screen ->
            screen
                .get("/engagements?side=WORKER&sort=DUE_DATE&limit=20")
                .eachShows(
                    "gigTitle",
                    "brand.name",
                    "brand.logoUrl",
                    "hirer.displayName",
                    "hirer.avatarUrl",
                    "fee",
                    "dueDate",
                    "status",
                    "roundsUsed",
                    "changeRounds",
                    "allowedActions"));
  }

  @Test
  @Order(3)
  void publicPages() {
    screen(
        "Public: an influencer's page",
        null,
        screen -> {
          screen
              .get("/influencers/{user}", world.star.id())
              .shows(
                  "owner.handle",
                  "owner.displayName",
                  "owner.avatarUrl",
                  "owner.city",
                  "headline",
                  "categories",
                  "accounts[].followers",
                  "rateCard[].price",
                  "reels[].variants[].path",
                  "reels[].variants[].contentType",
                  "engagementRate.value",
                  "rating.value",
                  "responseHours",
                  "unavailable");
          page(screen, world.star);
        });
    screen(
        "Public: a crew member's page",
        null,
        screen -> {
          screen
              .get("/creatives/{user}", world.editor.id())
              .shows(
                  "owner.handle",
                  "owner.displayName",
                  "owner.avatarUrl",
                  "bio",
                  "city",
                  "professions",
                  "skillTags",
                  "dayRate",
                  "reels[].variants[].path",
                  "unavailable",
                  "rating.value");
          page(screen, world.editor);
        });
    screen(
        "Public: a brand's page",
        null,
        screen -> {
          screen
              .get("/brands/{brand}", world.brand)
              .shows(
                  "companyName",
                  "industry",
                  "description",
                  "city",
                  "logoUrl",
                  "preview.title",
                  "hirer.rating.value",
                  "hirer.rating.count",
                  "hirer.openGigs",
                  "hirer.engagementsCompleted");
          screen
              .get("/brands/{brand}/reviews?limit=10", world.brand)
              .eachShows("rating", "text", "author.displayName", "author.avatarUrl", "revealedAt");
          screen
              .get("/brands/{brand}/gigs?limit=10", world.brand)
              .rows(10)
              .eachShows(
                  "title",
                  "roles[].profession",
                  "budget",
                  "remote",
                  "deadline",
                  "slotsLeft",
                  "publishedAt");
        });
  }

  private static void page(Screen screen, Person person) {
    screen
        .get("/scorecards/{user}", person.id())
        .shows(
            "metrics.rating.value",
            "metrics.reviewCount.value",
            "metrics.gigsCompleted.value",
            "metrics.completionRate.value",
            "metrics.onTimeRate.value",
            "metrics.successScore.n",
            "explanations.rating.title",
            "explanations.rating.sentence",
            "explanations.rating.formula");
    screen
        .get("/users/{user}/reviews?limit=10", person.id())
        .eachShows("rating", "text", "author.displayName", "author.avatarUrl", "revealedAt");
  }

  @Test
  @Order(9)
  void theTableIsTheOneInTheDocuments() throws IOException {
    StringBuilder table = new StringBuilder(HEAD);
    screens.forEach(screen -> table.append(screen.row()).append('\n'));
    if (Boolean.getBoolean("screens.update")) {
      Files.writeString(DOCUMENT, table);
    }
    System.out.println(table);
    assertThat(DOCUMENT).hasContent(table.toString());
  }
}
