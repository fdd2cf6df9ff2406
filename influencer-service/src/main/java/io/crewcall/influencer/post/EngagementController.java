package io.crewcall.influencer.post;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.engagement.Engagement;
import io.crewcall.influencer.engagement.EngagementRate;
import io.crewcall.influencer.engagement.PostFigures;
import io.crewcall.influencer.profile.Account;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.VisibleProfiles;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/influencers/{userId}/engagement")
@Tag(name = "Engagement", description = "How people respond to an influencer's posts, and why so")
class EngagementController {
  private static final int EVIDENCE = 100;

  private final VisibleProfiles profiles;
  private final PostRepository posts;
  private final Clock clock;

  EngagementController(VisibleProfiles profiles, PostRepository posts, Clock clock) {
    this.profiles = profiles;
    this.posts = posts;
    this.clock = clock;
  }

  /** Both rates over one set of posts. */
  @Schema(name = "EngagementRates")
  record Rates(Figure byFollowers, Figure byViews) {}

  /** Both rates of one account. */
  @Schema(name = "PlatformEngagementRates")
  record PlatformRates(Platform platform, Figure byFollowers, Figure byViews) {}

  /**
   * What one post counted.
   *
   * @param byFollowers the post's own rate, or null when it was left out for the named reason
   */
  @Schema(name = "PostEvidence")
  record Evidence(
      UUID postId,
      Platform platform,
      Instant publishedAt,
      boolean sponsored,
      Basis basis,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares,
      @Nullable Long views,
      long followersAtPublication,
      @Nullable Double byFollowers,
      EngagementRate.@Nullable LeftOut leftOutOfByFollowers,
      @Nullable Double byViews,
      EngagementRate.@Nullable LeftOut leftOutOfByViews) {}

  /**
   * @param organic over posts that are no advertisements
   * @param sponsored over advertisements alone
   * @param posts the newest hundred posts of the last 12 months, counted or not
   */
  @Schema(name = "InfluencerEngagement")
  record InfluencerEngagementResponse(
      Rates overall,
      Rates organic,
      Rates sponsored,
      List<PlatformRates> platforms,
      List<Evidence> posts) {}

  @GetMapping
  @SecurityRequirements
  @Operation(
      operationId = "getInfluencerEngagement",
      summary = "Explain the engagement rates of an influencer",
      description = "Overall, organic apart from sponsored, by platform, and post by post.")
  @Refuses(status = 404, codes = "INFLUENCER_NOT_FOUND")
  InfluencerEngagementResponse explain(
      @PathVariable UUID userId, @Parameter(hidden = true) Optional<CurrentUser> reader) {
    InfluencerProfile profile = profiles.of(userId, reader);
    Instant now = clock.instant();
    List<PostFigures> history = posts.since(userId, Engagement.earliestRelevant(now));
    List<Engagement.Verdict> byFollowers =
        Engagement.of(EngagementRate.BY_FOLLOWERS, history, now).posts();
    List<Engagement.Verdict> byViews = Engagement.of(EngagementRate.BY_VIEWS, history, now).posts();
    return new InfluencerEngagementResponse(
        new Rates(profile.engagementRate(), profile.engagementRateByViews()),
        rates(history, post -> !post.sponsored(), now),
        rates(history, PostFigures::sponsored, now),
        profile.accounts().stream()
            .map(Account::platform)
            .map(platform -> {
              Rates rates = rates(history, post -> post.platform() == platform, now);
              return new PlatformRates(platform, rates.byFollowers(), rates.byViews());
            })
            .toList(),
        IntStream.range(0, Math.min(EVIDENCE, byFollowers.size()))
            .mapToObj(index -> evidence(byFollowers.get(index), byViews.get(index)))
            .toList());
  }

  private static Rates rates(List<PostFigures> history, Predicate<PostFigures> which, Instant now) {
    List<PostFigures> chosen = history.stream().filter(which).toList();
    return new Rates(
        Engagement.of(EngagementRate.BY_FOLLOWERS, chosen, now).figure(),
        Engagement.of(EngagementRate.BY_VIEWS, chosen, now).figure());
  }

  private static Evidence evidence(Engagement.Verdict byFollowers, Engagement.Verdict byViews) {
    PostFigures post = byFollowers.post();
    return new Evidence(
        post.postId(),
        post.platform(),
        post.publishedAt(),
        post.sponsored(),
        post.basis(),
        post.likes(),
        post.comments(),
        post.shares(),
        post.views(),
        post.followers(),
        byFollowers.rate(),
        byFollowers.leftOut(),
        byViews.rate(),
        byViews.leftOut());
  }
}
