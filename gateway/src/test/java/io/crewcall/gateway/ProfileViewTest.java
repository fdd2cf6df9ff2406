package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ProfileViewState;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is shown a profile is counted, and nothing else of them is told. */
@RealServers(postgres = false)
class ProfileViewTest extends GatewayTest {
  private static final String TOPIC = "analytics.profile-views";
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

  @Autowired private TestEvents events;

  private final UUID profile = UUID.randomUUID();

  @BeforeEach
  void topic() {
    events.ensureTopic(TOPIC);
  }

  private List<Event<ProfileViewState>> views(UUID of) {
    return events.all(ProfileViewState.class).stream()
        .filter(view -> view.subject().equals(of))
        .toList();
  }

  /** A view that counts, behind those that should not: when it is there, they would be too. */
  private void onlyThisOneCounts() {
    anonymous("GET", "/api/v1/users/" + profile, "User-Agent", BROWSER).expect(200);
    await().untilAsserted(() -> assertThat(views(profile)).isNotEmpty());
    assertThat(views(profile)).hasSize(1);
  }

  @Test
  void aViewerCountsOnceADayWhateverOfTheProfileTheyOpen() {
    UUID viewer = UUID.randomUUID();
    String token = tokens.bearer(viewer);
    for (String kind : List.of("users", "influencers", "creatives", "users")) {
      call("GET", "/api/v1/" + kind + "/" + profile, null, "Authorization", token).expect(200);
    }
    call(
            "GET",
            "/api/v1/users/" + profile,
            null,
            "Authorization",
            tokens.bearer(UUID.randomUUID()),
            "X-Do",
            "not-modified")
        .expect(304);
    for (int i = 0; i < 2; i++) {
      anonymous("GET", "/api/v1/users/" + profile, "User-Agent", BROWSER).expect(200);
      anonymous("GET", "/api/v1/users/" + profile, "User-Agent", BROWSER + " x").expect(200);
    }

    await().untilAsserted(() -> assertThat(views(profile)).hasSize(4));
    assertThat(views(profile))
        .allSatisfy(view -> {
          assertThat(view.type()).isEqualTo("profile.viewed");
          assertThat(view.data().userId()).isEqualTo(profile);
          assertThat(view.data().day()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
        });
    assertThat(views(profile)).extracting(view -> view.data().viewer()).doesNotHaveDuplicates();
  }

  @Test
  void oneViewerOfTwoProfilesIsTwoViews() {
    String token = tokens.bearer(UUID.randomUUID());
    UUID other = UUID.randomUUID();
    for (UUID seen : List.of(profile, other)) {
      call("GET", "/api/v1/users/" + seen, null, "Authorization", token).expect(200);
    }
    await().untilAsserted(() -> assertThat(views(profile)).hasSize(1));
    await().untilAsserted(() -> assertThat(views(other)).hasSize(1));
  }

  @Test
  void ownViewsProgramsAndWhatWasNotShownAreNoViews() {
    String path = "/api/v1/users/" + profile;
    call("GET", path, null, "Authorization", tokens.bearer(profile)).expect(200);
    String program =
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("client_id", "p-1");
              claims.remove("sid");
            });
    call("GET", path, null, "Authorization", program).expect(200);
    for (String agent :
        List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "facebookexternalhit/1.1",
            "WhatsApp/2.23",
            "curl/8.5",
            "python-requests/2.31")) {
      anonymous("GET", path, "User-Agent", agent).expect(200);
    }
    anonymous("HEAD", path, "User-Agent", BROWSER);
    anonymous("GET", path, "User-Agent", BROWSER, "Sec-Purpose", "prefetch").expect(200);
    anonymous("GET", path, "User-Agent", BROWSER, "X-Do", "unauthorized").expect(401);
    anonymous("GET", path + "/reviews", "User-Agent", BROWSER).expect(200);
    anonymous("GET", "/api/v1/users?ids=" + profile, "User-Agent", BROWSER).expect(200);

    onlyThisOneCounts();
  }

  @Test
  void nothingOfTheViewerIsTold() {
    UUID viewer = UUID.randomUUID();
    call("GET", "/api/v1/users/" + profile, null, "Authorization", tokens.bearer(viewer));
    anonymous("GET", "/api/v1/users/" + profile, "User-Agent", BROWSER);
    await().untilAsserted(() -> assertThat(views(profile)).hasSize(2));

    assertThat(events.records(TOPIC))
        .allSatisfy(told -> {
          StringBuilder all = new StringBuilder(told.key());
          all.append(new String(told.value(), StandardCharsets.UTF_8));
          told.headers()
              .forEach(header -> all.append(new String(header.value(), StandardCharsets.UTF_8)));
          assertThat(all.toString())
              .doesNotContain(viewer.toString(), "127.0.0.1", "Mozilla", "::1");
        });
  }
}
