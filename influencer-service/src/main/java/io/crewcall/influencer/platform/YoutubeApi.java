package io.crewcall.influencer.platform;

import io.crewcall.contracts.Platform;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * YouTube, over its Data API. A channel's videos are those of its playlist of uploads; their
 * figures are asked for by their ids. Shares, saves and reach are not told. A video without {@code
 * likeCount} hides its likes; one without {@code commentCount} takes no comments.
 */
final class YoutubeApi implements PlatformApi {
  private static final String PAGE_SIZE = "50";
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final Duration QUOTA_PAUSE = Duration.ofHours(6);

  private final PlatformProperties.Youtube settings;
  private final String clientId;
  private final String clientSecret;
  private final URI redirectUri;
  private final PlatformHttp http;
  private final Clock clock;

  YoutubeApi(PlatformProperties.Youtube settings, URI redirectUri, CallBudget budget, Clock clock) {
    this.settings = settings;
    this.clientId = Objects.requireNonNull(settings.clientId());
    this.clientSecret = Objects.requireNonNull(settings.clientSecret());
    this.redirectUri = redirectUri;
    this.http = new PlatformHttp(budget, clock, YoutubeApi::error);
    this.clock = clock;
  }

  private static Optional<Reply<JsonNode>> error(int status, JsonNode body) {
    if (body.path("error").asString("").equals("invalid_grant")) {
      return Optional.of(new Reply.Refused<>());
    }
    return switch (body.path("error").path("errors").path(0).path("reason").asString("")) {
      case "quotaExceeded", "dailyLimitExceeded" -> Optional.of(new Reply.Busy<>(QUOTA_PAUSE));
      case "rateLimitExceeded", "userRateLimitExceeded" -> Optional.of(new Reply.Busy<>(PAUSE));
      case "authError", "insufficientPermissions" -> Optional.of(new Reply.Refused<>());
      default -> Optional.empty();
    };
  }

  @Override
  public Platform platform() {
    return Platform.YOUTUBE;
  }

  @Override
  public URI authorization(String state) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", clientId);
    query.put("redirect_uri", redirectUri.toString());
    query.put("response_type", "code");
    query.put("scope", "https://www.googleapis.com/auth/youtube.readonly");
    // Both are needed for a token that renews.
    query.put("access_type", "offline");
    query.put("prompt", "consent");
    query.put("state", state);
    return PlatformHttp.uri(settings.authorization(), "/o/oauth2/v2/auth", query);
  }

  @Override
  public Reply<Tokens> exchange(String code) {
    return tokens(
        Map.of(
            "client_id", clientId,
            "client_secret", clientSecret,
            "grant_type", "authorization_code",
            "redirect_uri", redirectUri.toString(),
            "code", code),
        null);
  }

  @Override
  public Reply<Tokens> renew(Tokens tokens) {
    String renewal = tokens.renewal();
    return renewal == null
        ? new Reply.Refused<>()
        : tokens(
            Map.of(
                "client_id", clientId,
                "client_secret", clientSecret,
                "grant_type", "refresh_token",
                "refresh_token", renewal),
            renewal);
  }

  private Reply<Tokens> tokens(Map<String, String> form, @Nullable String renewal) {
    return http.post(PlatformHttp.uri(settings.tokens(), "/token", Map.of()), form)
        .then(answer -> {
          Optional<String> access = Json.text(answer, "access_token", 4000);
          Optional<Long> seconds = Json.count(answer, "expires_in");
          return access.isPresent() && seconds.isPresent()
              ? new Reply.Told<>(
                  new Tokens(
                      access.get(),
                      Json.text(answer, "refresh_token", 4000).orElse(renewal),
                      clock.instant().plusSeconds(seconds.get())))
              : new Reply.Failed<>("MALFORMED_ANSWER");
        });
  }

  @Override
  public Duration renewBefore() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Reply<AccountFigures> account(Tokens tokens) {
    return channel(tokens)
        .then(channel -> {
          Optional<String> id = Json.text(channel, "id", 100);
          Optional<String> name = Json.text(channel.path("snippet"), "customUrl", 60).or(() -> id);
          Optional<Long> followers = Json.count(channel.path("statistics"), "subscriberCount");
          return id.isPresent() && name.isPresent() && followers.isPresent()
              ? new Reply.Told<>(
                  new AccountFigures(
                      id.get(),
                      name.get().startsWith("@") ? name.get().substring(1) : name.get(),
                      followers.get(),
                      null))
              : new Reply.Failed<>("MALFORMED_ANSWER");
        });
  }

  private Reply<JsonNode> channel(Tokens tokens) {
    return get(
            "/channels",
            tokens,
            Map.of("part", "id,snippet,statistics,contentDetails", "mine", "true"))
        .then(answer ->
            answer.path("items").path(0).isObject()
                ? new Reply.Told<>(answer.path("items").path(0))
                : new Reply.Failed<>("MALFORMED_ANSWER"));
  }

  @Override
  public Reply<PostPage> posts(Tokens tokens, @Nullable String page) {
    if (page != null) {
      int cut = page.indexOf(' ');
      return cut < 0
          ? new Reply.Failed<>("MALFORMED_ANSWER")
          : uploads(tokens, page.substring(0, cut), page.substring(cut + 1));
    }
    return channel(tokens)
        .then(channel ->
            Json.text(channel.path("contentDetails").path("relatedPlaylists"), "uploads", 100)
                .map(playlist -> uploads(tokens, playlist, null))
                .orElseGet(() -> new Reply.Failed<>("MALFORMED_ANSWER")));
  }

  private Reply<PostPage> uploads(Tokens tokens, String playlist, @Nullable String pageToken) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("part", "contentDetails");
    query.put("playlistId", playlist);
    query.put("maxResults", PAGE_SIZE);
    if (pageToken != null) {
      query.put("pageToken", pageToken);
    }
    return get("/playlistItems", tokens, query)
        .then(listed -> {
          if (!listed.path("items").isArray()) {
            return new Reply.Failed<>("MALFORMED_ANSWER");
          }
          List<String> ids = new ArrayList<>();
          for (JsonNode item : listed.path("items")) {
            Json.text(item.path("contentDetails"), "videoId", 100).ifPresent(ids::add);
          }
          @Nullable String next =
              Json.text(listed, "nextPageToken", 2000)
                  .map(token -> playlist + " " + token)
                  .orElse(null);
          return ids.isEmpty()
              ? new Reply.Told<>(new PostPage(List.of(), next, listed.path("items").size()))
              : videos(tokens, ids, next, listed.path("items").size());
        });
  }

  private Reply<PostPage> videos(
      Tokens tokens, List<String> ids, @Nullable String next, int listed) {
    return get(
            "/videos",
            tokens,
            Map.of(
                "part",
                "id,snippet,statistics,paidProductPlacementDetails",
                "id",
                String.join(",", ids),
                "maxResults",
                PAGE_SIZE))
        .then(answer -> {
          if (!answer.path("items").isArray()) {
            return new Reply.Failed<>("MALFORMED_ANSWER");
          }
          List<PlatformPost> posts = new ArrayList<>();
          answer.path("items").forEach(item -> video(item).ifPresent(posts::add));
          posts.sort(Comparator.comparing(PlatformPost::publishedAt).reversed());
          return new Reply.Told<>(new PostPage(posts, next, listed - posts.size()));
        });
  }

  private static Optional<PlatformPost> video(JsonNode item) {
    Optional<String> id = Json.text(item, "id", 100);
    Optional<Instant> time =
        Json.text(item.path("snippet"), "publishedAt", 40).flatMap(YoutubeApi::time);
    JsonNode statistics = item.path("statistics");
    if (id.isEmpty() || time.isEmpty() || !statistics.isObject()) {
      return Optional.empty();
    }
    JsonNode paid = item.path("paidProductPlacementDetails").path("hasPaidProductPlacement");
    return Optional.of(
        new PlatformPost(
            id.get(),
            time.get(),
            Json.countOrNull(statistics, "likeCount"),
            Json.countOrNull(statistics, "commentCount"),
            null,
            null,
            Json.countOrNull(statistics, "viewCount"),
            null,
            paid.isBoolean() ? paid.asBoolean() : null));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private Reply<JsonNode> get(String path, Tokens tokens, Map<String, String> query) {
    return http.get(
        PlatformHttp.uri(settings.data(), "/youtube/v3" + path, query),
        Map.of("Authorization", "Bearer " + tokens.access()));
  }
}
