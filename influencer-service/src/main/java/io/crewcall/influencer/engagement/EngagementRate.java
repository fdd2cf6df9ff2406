package io.crewcall.influencer.engagement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two engagement rates of {@code metrics.md}: what a post counts in each, or why it does not.
 */
public enum EngagementRate {
  /** (likes + comments) / followers at the time of the post. */
  BY_FOLLOWERS {
    @Override
    public Optional<LeftOut> obstacle(PostFigures post) {
      if (post.likes() == null) {
        return Optional.of(LeftOut.LIKES_HIDDEN);
      }
      if (post.comments() == null) {
        return Optional.of(LeftOut.COMMENTS_OFF);
      }
      return post.followers() == 0 ? Optional.of(LeftOut.NO_FOLLOWERS) : Optional.empty();
    }

    @Override
    double of(PostFigures post) {
      return (double) (known(post.likes()) + known(post.comments())) / post.followers();
    }
  },

  /** For video: (likes + comments + shares) / views. */
  BY_VIEWS {
    @Override
    public Optional<LeftOut> obstacle(PostFigures post) {
      if (post.views() == null) {
        return Optional.of(LeftOut.NOT_A_VIDEO);
      }
      if (post.views() == 0) {
        return Optional.of(LeftOut.NO_VIEWS);
      }
      if (post.likes() == null) {
        return Optional.of(LeftOut.LIKES_HIDDEN);
      }
      if (post.comments() == null) {
        return Optional.of(LeftOut.COMMENTS_OFF);
      }
      return post.shares() == null ? Optional.of(LeftOut.SHARES_MISSING) : Optional.empty();
    }

    @Override
    double of(PostFigures post) {
      return (double) (known(post.likes()) + known(post.comments()) + known(post.shares()))
          / known(post.views());
    }
  };

  /** Why a post can never count in this rate; empty when it can. */
  public abstract Optional<LeftOut> obstacle(PostFigures post);

  /** The post's own rate, as a fraction; only for a post without an obstacle. */
  abstract double of(PostFigures post);

  private static long known(@Nullable Long count) {
    if (count == null) {
      throw new IllegalArgumentException("a post with a missing figure has no rate");
    }
    return count;
  }

  /** Why a post was not counted. */
  public enum LeftOut {
    /** Published less than 48 hours ago; will count later. */
    TOO_YOUNG,
    /** The platform hides the likes: missing, not 0. */
    LIKES_HIDDEN,
    /** The post takes no comments, or the platform does not tell them: missing, not 0. */
    COMMENTS_OFF,
    /** The account had no followers at the time. */
    NO_FOLLOWERS,
    NOT_A_VIDEO,
    NO_VIEWS,
    SHARES_MISSING,
    /** Twelve later posts count already. */
    BEYOND_TWELVE,
    /** Published before the window. */
    OUT_OF_WINDOW
  }
}
