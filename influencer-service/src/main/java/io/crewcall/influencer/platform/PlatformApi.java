package io.crewcall.influencer.platform;

import io.crewcall.contracts.Platform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform can be asked, with the consent of who owns the account. Every call goes over the
 * network: never inside a transaction.
 */
public interface PlatformApi {

  Platform platform();

  /**
   * Where somebody gives consent.
   *
   * @param state comes back with the answer
   */
  URI authorization(String state);

  /** Exchanges the code that somebody came back with. */
  Reply<Tokens> exchange(String code);

  /** New tokens for those that end soon. */
  Reply<Tokens> renew(Tokens tokens);

  /** How long before their end tokens are renewed. */
  Duration renewBefore();

  Reply<AccountFigures> account(Tokens tokens);

  /**
   * A page of the account's posts, newest first.
   *
   * @param page as told with the page before; null for the newest
   */
  Reply<PostPage> posts(Tokens tokens, @Nullable String page);

  /**
   * What opens an account to us.
   *
   * @param renewal what new tokens are got by, or null when the access token itself does that
   */
  record Tokens(String access, @Nullable String renewal, Instant endAt) {
    /** Secrets are in no log. */
    @Override
    public String toString() {
      return "Tokens[end=" + endAt + "]";
    }
  }

  /**
   * What a platform says of an account.
   *
   * @param accountId the platform's own id for it
   * @param handle without the leading {@code @}
   * @param reach accounts reached in the last 30 days, or null when not told
   */
  record AccountFigures(String accountId, String handle, long followers, @Nullable Long reach) {}

  /**
   * What a platform counted for a post; null where it does not tell, which is not 0.
   *
   * @param id the platform's own
   * @param sponsored null when the platform does not tell
   */
  record PlatformPost(
      String id,
      Instant publishedAt,
      @Nullable Long likes,
      @Nullable Long comments,
      @Nullable Long shares,
      @Nullable Long saves,
      @Nullable Long views,
      @Nullable Long reach,
      @Nullable Boolean sponsored) {}

  /**
   * Some posts.
   *
   * @param next where the next page starts, or null on the last one
   * @param unreadable how many were left out because they could not be understood
   */
  record PostPage(List<PlatformPost> posts, @Nullable String next, int unreadable) {
    public PostPage {
      posts = List.copyOf(posts);
    }
  }
}
