package io.crewcall.influencer.platform;

import io.crewcall.contracts.Platform;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Instagram, over its API with Instagram log-in. A code becomes a token of an hour, that one a
 * token of 60 days, which renews itself. Insights come with the posts. Who hides likes has posts
 * without a {@code like_count}. Whether a post is an advertisement is not told.
 */
final class InstagramApi implements PlatformApi {
  private static final String VERSION = "/v23.0";
  private static final String PAGE_SIZE = "50";

  /** Codes of the Graph API: too many calls by the app, user, page or of a kind. */
  private static final Set<Integer> TOO_MANY = Set.of(4, 17, 32, 613);

  private static final int TOKEN_ENDED = 190;
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]");

  private final PlatformProperties.Instagram settings;
  private final String clientId;
  private final String clientSecret;
  private final URI redirectUri;
  private final PlatformHttp http;
  private final Clock clock;

  InstagramApi(
      PlatformProperties.Instagram settings, URI redirectUri, CallBudget budget, Clock clock) {
    this.settings = settings;
    this.clientId = Objects.requireNonNull(settings.clientId());
    this.clientSecret = Objects.requireNonNull(settings.clientSecret());
    this.redirectUri = redirectUri;
    this.http = new PlatformHttp(budget, clock, InstagramApi::error);
    this.clock = clock;
  }

  private static Optional<Reply<JsonNode>> error(int status, JsonNode body) {
    int code = body.path("error").path("code").asInt(body.path("code").asInt(0));
    if (code == TOKEN_ENDED) {
      return Optional.of(new Reply.Refused<>());
    }
    if (TOO_MANY.contains(code)) {
      return Optional.of(new Reply.Busy<>(PAUSE));
    }
    // The token endpoint says a code it does not take in this form.
    return body.path("error_type").asString("").equals("OAuthException") && status == 400
        ? Optional.of(new Reply.Refused<>())
        : Optional.empty();
  }

  @Override
  public Platform platform() {
    return Platform.INSTAGRAM;
  }

  @Override
  public URI authorization(String state) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", clientId);
    query.put("redirect_uri", redirectUri.toString());
    query.put("response_type", "code");
    query.put("scope", "instagram_business_basic,instagram_business_manage_insights");
    query.put("state", state);
    return PlatformHttp.uri(settings.authorization(), "/oauth/authorize", query);
  }

  @Override
  public Reply<Tokens> exchange(String code) {
    return http.post(
            PlatformHttp.uri(settings.tokens(), "/oauth/access_token", Map.of()),
            Map.of(
                "client_id", clientId,
                "client_secret", clientSecret,
                "grant_type", "authorization_code",
                "redirect_uri", redirectUri.toString(),
                "code", code))
        .then(answer -> {
          JsonNode data = answer.path("data").isArray() ? answer.path("data").path(0) : answer;
          return Json.text(data, "access_token", 4000)
              .map(brief ->
                  longLived(
                      "/access_token",
                      Map.of(
                          "grant_type", "ig_exchange_token",
                          "client_secret", clientSecret,
                          "access_token", brief)))
              .orElseGet(() -> new Reply.Failed<>("MALFORMED_ANSWER"));
        });
  }

  @Override
  public Reply<Tokens> renew(Tokens tokens) {
    return longLived(
        "/refresh_access_token",
        Map.of("grant_type", "ig_refresh_token", "access_token", tokens.access()));
  }

  private Reply<Tokens> longLived(String path, Map<String, String> query) {
    return http.get(PlatformHttp.uri(settings.graph(), path, query), Map.of())
        .then(answer -> {
          Optional<String> access = Json.text(answer, "access_token", 4000);
          Optional<Long> seconds = Json.count(answer, "expires_in");
          return access.isPresent() && seconds.isPresent()
              ? new Reply.Told<>(
                  new Tokens(access.get(), null, clock.instant().plusSeconds(seconds.get())))
              : new Reply.Failed<>("MALFORMED_ANSWER");
        });
  }

  @Override
  public Duration renewBefore() {
    return Duration.ofDays(10);
  }

  @Override
  public Reply<AccountFigures> account(Tokens tokens) {
    return get("/me", tokens, Map.of("fields", "user_id,username,followers_count"))
        .then(answer -> {
          Optional<String> id = Json.text(answer, "user_id", 100);
          Optional<String> handle = Json.text(answer, "username", 60);
          Optional<Long> followers = Json.count(answer, "followers_count");
          return id.isPresent() && handle.isPresent() && followers.isPresent()
              ? new Reply.Told<>(new AccountFigures(id.get(), handle.get(), followers.get(), null))
              : new Reply.Failed<>("MALFORMED_ANSWER");
        });
  }

  @Override
  public Reply<PostPage> posts(Tokens tokens, @Nullable String page) {
    Map<String, String> query = new HashMap<>();
    query.put(
        "fields",
        "id,timestamp,like_count,comments_count,insights.metric(reach,saved,shares,views)");
    query.put("limit", PAGE_SIZE);
    if (page != null) {
      query.put("after", page);
    }
    return get("/me/media", tokens, query)
        .then(answer -> {
          if (!answer.path("data").isArray()) {
            return new Reply.Failed<>("MALFORMED_ANSWER");
          }
          List<PlatformPost> posts = new ArrayList<>();
          answer.path("data").forEach(item -> post(item).ifPresent(posts::add));
          // The cursor of the last page leads nowhere; only "next" tells that there is more.
          JsonNode paging = answer.path("paging");
          @Nullable String next =
              paging.path("next").isString()
                  ? Json.text(paging.path("cursors"), "after", 2000).orElse(null)
                  : null;
          return new Reply.Told<>(
              new PostPage(posts, next, answer.path("data").size() - posts.size()));
        });
  }

  private static Optional<PlatformPost> post(JsonNode item) {
    Optional<String> id = Json.text(item, "id", 100);
    Optional<Instant> time = Json.text(item, "timestamp", 40).flatMap(InstagramApi::time);
    if (id.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> insights = new HashMap<>();
    for (JsonNode metric : item.path("insights").path("data")) {
      Json.count(metric.path("values").path(0), "value")
          .ifPresent(value -> insights.put(metric.path("name").asString(""), value));
    }
    return Optional.of(
        new PlatformPost(
            id.get(),
            time.get(),
            Json.countOrNull(item, "like_count"),
            Json.countOrNull(item, "comments_count"),
            insights.get("shares"),
            insights.get("saved"),
            insights.get("views"),
            insights.get("reach"),
            null));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private Reply<JsonNode> get(String path, Tokens tokens, Map<String, String> query) {
    // In the header, where it is in no log of addresses.
    return http.get(
        PlatformHttp.uri(settings.graph(), VERSION + path, query),
        Map.of("Authorization", "Bearer " + tokens.access()));
  }
}
