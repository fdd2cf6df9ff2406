package io.crewcall.brand.brainslist;

import io.crewcall.brand.brainslist.ShareLinks.ShareLink;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The use cases of share links: managers make and revoke them, whoever has one looks. */
@Service
class ShareService {
  private static final Duration LONGEST = Duration.ofDays(90);

  private final BrainsListService lists;
  private final ShareLinks links;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;

  ShareService(
      BrainsListService lists,
      ShareLinks links,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.lists = lists;
    this.links = links;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new link with the token that opens it. */
  record Made(ShareLink link, String token) {}

  Made share(UUID listId, UUID caller, Instant expiresAt) {
    Instant now = clock.instant();
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw Problem.unprocessable(
              "INVALID_EXPIRY",
              "expiresAt must be ahead, by at most 90 days.",
              new FieldProblem("expiresAt", "OUT_OF_RANGE", "must be within the next 90 days"))
          .exception();
    }
    return inTransaction(() -> {
      BrainsList list = lists.toChange(listId, caller);
      if (links.of(list.id(), now).size() >= ShareLinks.MAX) {
        throw Problem.conflict(
                "TOO_MANY_LINKS", "A list has at most " + ShareLinks.MAX + " links in force.")
            .exception();
      }
      ShareLink link = new ShareLink(ids.next(), list.id(), caller, now, expiresAt);
      return new Made(link, links.add(link));
    });
  }

  List<ShareLink> inForce(UUID listId, UUID caller) {
    return inTransaction(() -> links.of(lists.toChange(listId, caller).id(), clock.instant()));
  }

  void revoke(UUID listId, UUID caller, UUID shareId, IfMatch ifMatch) {
    boolean revoked =
        inTransaction(() -> {
          UUID list = lists.toChange(listId, caller).id();
          // A link is never changed, only revoked. Who may not know of it learns no version either.
          ifMatch.check(0);
          return links.revoke(list, shareId, clock.instant());
        });
    if (!revoked) {
      throw noSuchLink();
    }
  }

  /** What a link shows; 404 for one that is wrong, revoked or expired, without telling which. */
  SharedListView open(String token) {
    return inTransaction(() ->
        links
            .list(token, clock.instant())
            .flatMap(lists::shared)
            .orElseThrow(ShareService::noSuchLink));
  }

  private static ProblemException noSuchLink() {
    return Problem.notFound("LINK_NOT_FOUND", "There is no such link (any more).").exception();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.<T>execute(status -> work.get()));
  }
}
