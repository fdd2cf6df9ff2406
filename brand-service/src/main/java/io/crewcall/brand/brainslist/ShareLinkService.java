package io.crewcall.brand.brainslist;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of share links: managers make and revoke them, whoever has one looks. */
@Service
class ShareLinkService {
  private static final Duration LONGEST = Duration.ofDays(90);

  private final BrainsListService lists;
  private final ShareLinkRepository links;
  private final IdGenerator ids;
  private final Clock clock;

  ShareLinkService(
      BrainsListService lists, ShareLinkRepository links, IdGenerator ids, Clock clock) {
    this.lists = lists;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new link with the token that opens it. */
  record Created(ShareLink link, ShareToken token) {}

  @Transactional
  Created share(UUID listId, UUID caller, Instant expiresAt) {
    // The right first: whoever has lost it hears nothing of a wish that has run out since.
    BrainsList list = lists.toChange(listId, caller);
    Instant now = clock.instant();
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
      throw Problem.unprocessable(
              "INVALID_EXPIRY",
              "expiresAt must be ahead, by at most 90 days.",
              new FieldProblem("expiresAt", "OUT_OF_RANGE", "must be within the next 90 days"))
          .exception();
    }
    if (links.findInForce(list.id(), now).size() >= ShareLink.MAX) {
      throw Problem.conflict(
              "TOO_MANY_LINKS", "A list has at most " + ShareLink.MAX + " links in force.")
          .exception();
    }
    ShareToken token = ShareToken.random();
    ShareLink link = new ShareLink(ids.next(), list.id(), token, caller, now, expiresAt);
    return new Created(links.save(link), token);
  }

  @Transactional
  List<ShareLink> inForce(UUID listId, UUID caller) {
    return links.findInForce(lists.toChange(listId, caller).id(), clock.instant());
  }

  @Transactional
  void revoke(UUID listId, UUID caller, UUID shareId, IfMatch ifMatch) {
    BrainsList list = lists.toChange(listId, caller);
    // Who may not know of a link learns no version either.
    ifMatch.check(ShareLink.VERSION);
    links
        .find(list.id(), shareId)
        .orElseThrow(ShareLinkService::noSuchLink)
        .revoke(clock.instant());
  }

  /** What a link shows; 404 for one that is wrong, revoked or expired, without telling which. */
  @Transactional(readOnly = true)
  SharedListResponse open(String token) {
    return links
        .findListId(new ShareToken(token).hash(), clock.instant())
        .flatMap(lists::shared)
        .orElseThrow(ShareLinkService::noSuchLink);
  }

  private static ProblemException noSuchLink() {
    return Problem.notFound("LINK_NOT_FOUND", "There is no such link (any more).").exception();
  }
}
