package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * How many calls the clients make before a screen can be used, counted in a browser on the demo
 * data: at most three, beside those that a visit makes once. {@code -Dscreens.update=true} writes
 * them into {@code docs/screen-calls.md}. Skipped where no Chromium with its driver is installed.
 */
@ExtendWith(LocalStack.class)
class ClickedScreensTest {
  private static final int MOST = 3;
  private static final Path DOCUMENT = LocalStack.root().resolve("docs/screen-calls.md");
  private static final String HEAD =
      """
      # Calls of the clients' screens

      Counted by `ClickedScreensTest` (e2e, `-Dscreens.update=true`) in a browser, with the demo data, each screen opened by its address.
      Who is signed in, their brands and the notifications (%s) are asked for once per visit and not counted, nor are files.
      [screens.md](screens.md) has what each answer must carry.

      | who | screen | calls | `GET /api/v1` |
      |---|---|---|---|
      """;

  /** Once per visit, whatever the screen. */
  private static final Set<String> OF_A_VISIT =
      Set.of("/users/me", "/brands/mine", "/notifications/unread-count", "/notifications/stream");

  private final Api api = LocalStack.api();
  private final List<String> rows = new ArrayList<>();
  private final List<String> tooMany = new ArrayList<>();

  @Test
  void atMostThreeCallsBeforeAScreenCanBeUsed() throws IOException {
    List<String> programs = ClickingBrowser.installed().orElse(List.of());
    assumeTrue(!programs.isEmpty(), "nobody looks: no chromium with a chromedriver is on the PATH");
    try (ClickingBrowser desk = new ClickingBrowser(programs, 1_440, 1_000)) {
      hirer(desk);
    }
    try (ClickingBrowser phone = new ClickingBrowser(programs, 375, 812)) {
      creator(phone);
    }
    try (ClickingBrowser desk = new ClickingBrowser(programs, 1_440, 1_000)) {
      signIn(desk, "admin@demo.crewcall.test", "/admin");
      look(desk, "moderator", "/admin", "/admin/reviews");
    }
    if (Boolean.getBoolean("screens.update")) {
      Files.writeString(
          DOCUMENT, HEAD.formatted(codes(OF_A_VISIT)) + String.join("\n", rows) + "\n");
    }
    assertThat(tooMany).isEmpty();
  }

  private void hirer(ClickingBrowser desk) {
    Person owner = signIn(desk, "brand@demo.crewcall.test", "/");
    String brand = first(owner, "/brands/mine?limit=1").path("id").asString();
    JsonNode gig = first(owner, "/gigs?limit=1&brandId=" + brand);
    JsonNode job = first(owner, "/engagements?limit=1&brandId=" + brand);
    look(
        desk,
        "brand's owner",
        "/",
        "/discover",
        "/discover?q=fashion",
        "/campaigns",
        "/campaigns/" + first(owner, "/campaigns?limit=1&brandId=" + brand).path("id").asString(),
        "/campaigns/new",
        "/gigs/" + gig.path("id").asString(),
        "/gigs/" + gig.path("id").asString() + "/applicants",
        "/gigs/new",
        "/jobs",
        "/engagements/" + job.path("id").asString(),
        "/crew/" + first(owner, "/search/creators?limit=1&role=CREATIVE").path("userId").asString(),
        "/influencers/"
            + first(owner, "/search/creators?limit=1&role=INFLUENCER").path("userId").asString(),
        "/brands/" + brand,
        "/lists",
        "/team",
        "/notifications",
        "/settings");
  }

  private void creator(ClickingBrowser phone) {
    Person influencer = signIn(phone, "influencer@demo.crewcall.test", "/app");
    JsonNode open = first(influencer, "/gigs?status=OPEN&limit=1");
    JsonNode job = first(influencer, "/engagements?side=WORKER&limit=1");
    look(
        phone,
        "influencer",
        "/app",
        "/app/gigs",
        "/app/gigs/" + open.path("id").asString(),
        "/app/applications",
        "/app/offers",
        "/app/saved",
        "/app/availability",
        "/app/earnings",
        "/app/profile",
        "/app/work",
        "/app/engagements/" + job.path("id").asString(),
        "/app/me",
        "/app/notifications",
        "/app/settings");
  }

  private Person signIn(ClickingBrowser browser, String email, String to) {
    browser.open(LocalStack.GATEWAY.resolve("/bff/login?returnTo=" + to));
    browser.typeInto("E-mail address", email);
    browser.typeInto("Password", LocalStack.demoPassword());
    browser.press("Sign in");
    browser.awaitPath(to);
    return Person.signIn(api, email, LocalStack.demoPassword());
  }

  private JsonNode first(Person reader, String list) {
    JsonNode found = api.get("/api/v1" + list, reader).expect(200).body().path("items").path(0);
    assertThat(found.isObject()).as(list + " is empty").isTrue();
    return found;
  }

  private void look(ClickingBrowser browser, String who, String... screens) {
    for (String screen : screens) {
      URI address = LocalStack.GATEWAY.resolve(screen);
      browser.open(address);
      List<String> calls =
          browser.calls().stream()
              .filter(call -> !OF_A_VISIT.contains(call.replaceFirst("[?].*", "")))
              .map(ClickedScreensTest::withoutIds)
              .toList();
      String name = withoutIds(screen);
      rows.add("| %s | `%s` | %d | %s |".formatted(who, name, calls.size(), codes(calls)));
      if (calls.size() > MOST) {
        tooMany.add(who + " at " + name + ": " + calls);
      }
    }
  }

  private static String codes(Iterable<String> calls) {
    List<String> quoted = new ArrayList<>();
    calls.forEach(call -> quoted.add("`" + call + "`"));
    return String.join("<br>", quoted);
  }

  private static String withoutIds(String address) {
    return address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}");
  }
}
