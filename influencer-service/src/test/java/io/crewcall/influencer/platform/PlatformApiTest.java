package io.crewcall.influencer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.influencer.platform.PlatformApi.AccountFigures;
import io.crewcall.influencer.platform.PlatformApi.PlatformPost;
import io.crewcall.influencer.platform.PlatformApi.PostPage;
import io.crewcall.influencer.platform.PlatformApi.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapters against a server that plays what the platforms answer. */
class PlatformApiTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final URI HOME = URI.create("https://app.example/connected");
  private static final Tokens TOKENS = new Tokens("the-token", "the-renewal", NOW);

  private final RecordedPlatform server = new RecordedPlatform(NOW);
  private final AtomicInteger budget = new AtomicInteger(1000);
  private final PlatformApi instagram = instagram(server.uri());
  private final PlatformApi youtube =
      new YoutubeApi(
          new PlatformProperties.Youtube(
              "yt-client", "yt-secret", server.uri(), server.uri(), server.uri()),
          HOME,
          this::take,
          CLOCK);

  private PlatformApi instagram(URI uri) {
    return new InstagramApi(
        new PlatformProperties.Instagram("ig-client", "ig-secret", uri, uri, uri),
        HOME,
        this::take,
        CLOCK);
  }

  private boolean take() {
    return budget.decrementAndGet() >= 0;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForConsentAtTheRealAddressesUnlessToldOtherwise() {
    PlatformProperties settings =
        new PlatformProperties(
            "a2V5",
            HOME,
            Duration.ofHours(6),
            Duration.ofMinutes(1),
            10,
            new PlatformProperties.Instagram(
                "c",
                "s",
                URI.create("https://www.instagram.com"),
                URI.create("https://api.instagram.com"),
                URI.create("https://graph.instagram.com")),
            new PlatformProperties.Youtube(null, null, HOME, HOME, HOME));
    Platforms platforms = new Platforms(settings, platform -> () -> true, CLOCK);
    assertThat(platforms.offered()).containsExactly(io.crewcall.contracts.Platform.INSTAGRAM);
    assertThat(
            platforms
                .of(io.crewcall.contracts.Platform.INSTAGRAM)
                .orElseThrow()
                .authorization("the state"))
        .hasScheme("https")
        .hasHost("www.instagram.com")
        .hasParameter("response_type", "code")
        .hasParameter("redirect_uri", HOME.toString())
        .hasParameter("state", "the state");
    assertThat(youtube.authorization("s").getQuery()).contains("access_type=offline");
    assertThatThrownBy(() ->
            new PlatformProperties(
                null,
                HOME,
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                10,
                settings.instagram(),
                settings.youtube()))
        .hasMessageContaining("token-key");
  }

  @Test
  void instagramExchangesACodeForALongLivedToken() {
    server.plays("/oauth/access_token", "instagram/token-brief.json");
    server.plays("/access_token", "instagram/token-long.json");
    Tokens tokens = told(instagram.exchange("the code"));
    assertThat(tokens.access()).isEqualTo("long-token");
    assertThat(tokens.endAt()).isEqualTo(NOW.plusSeconds(5183944));
    assertThat(server.calls("/oauth/access_token").getFirst().body())
        .contains("grant_type=authorization_code", "code=the+code", "client_secret=ig-secret");
    assertThat(server.calls("/access_token").getFirst().query()).contains("brief-token");

    server.plays("/refresh_access_token", "instagram/token-long.json");
    assertThat(told(instagram.renew(TOKENS)).access()).isEqualTo("long-token");
    assertThat(tokens.toString()).doesNotContain("long-token");
  }

  @Test
  void instagramPagesThroughPostsAndLeavesOutWhatCannotBeRead() {
    server.plays("/v23.0/me/media", "instagram/media-1.json");
    server.plays("/v23.0/me/media", "instagram/media-2.json");
    PostPage first = told(instagram.posts(TOKENS, null));
    assertThat(first.next()).isEqualTo("cursor-1");
    PlatformPost newest = first.posts().getFirst();
    assertThat(newest)
        .isEqualTo(
            new PlatformPost(
                "m-1",
                NOW.minus(Duration.ofDays(3)),
                2100L,
                96L,
                320L,
                410L,
                88000L,
                61000L,
                null));
    // Hidden likes are missing, not 0.
    assertThat(first.posts().get(1).likes()).isNull();
    assertThat(first.posts().get(1).views()).isNull();

    PostPage second = told(instagram.posts(TOKENS, first.next()));
    assertThat(second.posts()).extracting(PlatformPost::id).containsExactly("m-4", "m-6", "m-7");
    assertThat(second.unreadable()).isEqualTo(1);
    assertThat(second.next()).isNull();
    assertThat(server.calls("/v23.0/me/media").getLast().query()).contains("after=cursor-1");
    assertThat(server.calls("/v23.0/me/media").getLast().authorization())
        .isEqualTo("Bearer the-token");
    assertThat(server.calls("/v23.0/me/media").getLast().query()).doesNotContain("the-token");
  }

  @Test
  void youtubeReadsAChannelItsUploadsAndTheirFigures() {
    server.plays("/token", "youtube/token.json");
    Tokens tokens = told(youtube.exchange("code"));
    assertThat(tokens.renewal()).isEqualTo("yt-renewal");
    server.rewind();
    server.plays("/token", "youtube/token-renewed.json");
    Tokens renewed = told(youtube.renew(tokens));
    assertThat(renewed.access()).isEqualTo("yt-access-2");
    assertThat(renewed.renewal()).isEqualTo("yt-renewal");

    server.plays("/youtube/v3/channels", "youtube/channels.json");
    server.plays("/youtube/v3/playlistItems", "youtube/playlist-1.json");
    server.plays("/youtube/v3/playlistItems", "youtube/playlist-2.json");
    server.plays("/youtube/v3/videos", "youtube/videos-1.json");
    server.plays("/youtube/v3/videos", "youtube/videos-2.json");
    assertThat(told(youtube.account(renewed)))
        .isEqualTo(new AccountFigures("UC0000000000000000000001", "ashacooks", 120500, null));
    PostPage first = told(youtube.posts(renewed, null));
    assertThat(first.posts()).extracting(PlatformPost::id).containsExactly("v-1", "v-2");
    assertThat(first.posts().getFirst().sponsored()).isTrue();
    assertThat(first.posts().getFirst().views()).isEqualTo(41200L);
    // No likeCount: hidden. No commentCount: comments are off.
    assertThat(first.posts().getLast().likes()).isNull();
    assertThat(first.posts().getLast().comments()).isNull();
    PostPage second = told(youtube.posts(renewed, first.next()));
    assertThat(second.posts()).extracting(PlatformPost::id).containsExactly("v-3");
    assertThat(second.posts().getFirst().sponsored()).isNull();
    assertThat(second.next()).isNull();
    assertThat(server.calls("/youtube/v3/playlistItems").getLast().query())
        .contains("pageToken=PAGE2");
    assertThat(server.calls("/youtube/v3/videos").getFirst().query()).contains("id=v-1%2Cv-2");
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "0, 1",
    "99999999, 86400",
    "'Mon, 15 Jun 2026 12:02:00 GMT', 120",
    "soon, 900",
    ", 900"
  })
  void tooManyCallsWaitForAsLongAsThePlatformSays(@Nullable String retryAfter, long seconds) {
    server.plays(
        "/v23.0/me", 429, retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter), "{}");
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Busy<>(Duration.ofSeconds(seconds)));
  }

  @Test
  void platformsSayInTheirOwnWaysThatItIsTooMuch() {
    server.plays("/v23.0/me", 400, Map.of(), server.recorded("instagram/too-many.json"));
    assertThat(instagram.account(TOKENS)).isInstanceOf(Reply.Busy.class);
    server.plays("/youtube/v3/channels", 403, Map.of(), server.recorded("youtube/quota.json"));
    assertThat(youtube.account(TOKENS)).isEqualTo(new Reply.Busy<>(Duration.ofHours(6)));
  }

  @Test
  void platformsSayInTheirOwnWaysThatTheConsentIsOver() {
    server.plays("/v23.0/me", 400, Map.of(), server.recorded("instagram/token-ended.json"));
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Refused<>());
    server.plays(
        "/oauth/access_token", 400, Map.of(), server.recorded("instagram/code-refused.json"));
    assertThat(instagram.exchange("used")).isEqualTo(new Reply.Refused<>());
    server.plays(
        "/youtube/v3/channels", 401, Map.of(), server.recorded("youtube/unauthorized.json"));
    assertThat(youtube.account(TOKENS)).isEqualTo(new Reply.Refused<>());
    server.plays("/token", 400, Map.of(), server.recorded("youtube/invalid-grant.json"));
    assertThat(youtube.renew(TOKENS)).isEqualTo(new Reply.Refused<>());
    assertThat(youtube.renew(new Tokens("a", null, NOW))).isEqualTo(new Reply.Refused<>());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "<html>down for maintenance</html>",
        "{\"username\": \"asha\"}",
        "{\"user_id\": 5, \"username\": \"asha\", \"followers_count\": 10}",
        "{\"user_id\": \"5\", \"username\": \"asha\", \"followers_count\": -1}",
        "{\"user_id\": \"5\", \"username\": \"asha\", \"followers_count\": 1e400}",
        "{\"user_id\": \"5\", \"username\": \"\", \"followers_count\": \"many\"}"
      })
  void whatCannotBeUnderstoodIsAFailureAndNothingElse(String body) {
    server.plays("/v23.0/me", 200, Map.of(), body);
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Failed<>("MALFORMED_ANSWER"));
  }

  @Test
  void whatIsNotReachedOrMuchTooLargeIsAFailure() {
    server.plays("/v23.0/me", 500, Map.of(), "{}");
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Failed<>("PLATFORM_ERROR_500"));
    server.rewind();
    server.plays("/v23.0/me", 200, Map.of(), "\"" + "x".repeat(5_000_000) + "\"");
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Failed<>("ANSWER_TOO_LARGE"));
    server.rewind();
    server.plays("/v23.0/me", 302, Map.of("Location", "http://127.0.0.1:1/"), "{}");
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Failed<>("PLATFORM_ERROR_302"));
    assertThat(instagram(URI.create("http://127.0.0.1:1")).account(TOKENS))
        .isEqualTo(new Reply.Failed<>("UNREACHABLE"));
  }

  @Test
  void noCallIsMadeBeyondTheBudgetOfTheDay() {
    budget.set(0);
    assertThat(instagram.account(TOKENS)).isEqualTo(new Reply.Busy<>(Duration.ofHours(12)));
    assertThat(server.calls("/v23.0/me")).isEmpty();
  }

  private static <T> T told(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Reply.Told.class);
    return ((Reply.Told<T>) reply).value();
  }
}
