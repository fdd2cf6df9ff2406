package io.crewcall.creative.offer;

import io.crewcall.creative.profile.CreativeProfiles;
import io.crewcall.creative.taxonomy.TagUse;
import io.crewcall.creative.taxonomy.Taxonomy;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where crew put up, change and take down what they offer. */
@Service
class OfferDesk {
  private static final int MOST = 50;

  private final Offers offers;
  private final CreativeProfiles profiles;
  private final Taxonomy taxonomy;
  private final TagUse tagUse;
  private final IdGenerator ids;
  private final Clock clock;

  OfferDesk(
      Offers offers,
      CreativeProfiles profiles,
      Taxonomy taxonomy,
      TagUse tagUse,
      IdGenerator ids,
      Clock clock) {
    this.offers = offers;
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.tagUse = tagUse;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts up an offer.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile or with too many
   *     offers already, 422 for an unusable skill tag
   */
  @Transactional
  public Offer add(UUID userId, OfferEdit edit) {
    lockProfile(userId);
    if (offers.count(userId) >= MOST) {
      throw Problem.conflict("TOO_MANY_OFFERS", "Nobody has more than " + MOST + " offers.")
          .exception();
    }
    Offer offer = new Offer(ids.next(), userId, edit.normalised(taxonomy), 1, clock.instant());
    offers.insert(offer);
    tagUse.moved(List.of(), offer.content().skillTags());
    profiles.touch(userId, clock.instant());
    return offer;
  }

  /**
   * Replaces what an offer says.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 412 or 422
   */
  @Transactional
  public Offer replace(UUID userId, UUID offerId, OfferEdit edit, IfMatch ifMatch) {
    Offer present = present(userId, offerId, ifMatch);
    Offer changed = present.with(edit.normalised(taxonomy));
    offers.update(changed);
    tagUse.moved(present.content().skillTags(), changed.content().skillTags());
    profiles.touch(userId, clock.instant());
    return changed;
  }

  /**
   * Takes an offer down for good.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID offerId, IfMatch ifMatch) {
    Offer present = present(userId, offerId, ifMatch);
    offers.delete(present.offerId());
    tagUse.moved(present.content().skillTags(), List.of());
    profiles.touch(userId, clock.instant());
  }

  /** Brings the tags of an offer to what the taxonomy says by now. */
  @Transactional
  public void refreshTags(UUID userId, UUID offerId) {
    lockProfile(userId);
    offers
        .find(userId, offerId)
        .ifPresent(offer -> {
          List<String> before = offer.content().skillTags();
          List<String> after = taxonomy.normalise(before).ids();
          if (!after.equals(before)) {
            offers.update(offer.with(offer.content().withSkillTags(after)));
            tagUse.moved(before, after);
            profiles.touch(userId, clock.instant());
          }
        });
  }

  private Offer present(UUID userId, UUID offerId, IfMatch ifMatch) {
    lockProfile(userId);
    Offer offer = offers.find(userId, offerId).orElseThrow(() -> notFound().exception());
    ifMatch.check(offer.version());
    return offer;
  }

  private void lockProfile(UUID userId) {
    if (profiles.lock(userId).isEmpty()) {
      throw Problem.conflict("PROFILE_REQUIRED", "Create your creative profile before its offers.")
          .exception();
    }
  }

  static Problem notFound() {
    return Problem.notFound("OFFER_NOT_FOUND", "There is no such offer.");
  }
}
