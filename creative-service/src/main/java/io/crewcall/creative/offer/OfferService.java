package io.crewcall.creative.offer;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.CreativeProfileRepository;
import io.crewcall.creative.taxonomy.TagHolder;
import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.creative.taxonomy.TaxonomyService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, replaces and removes offers for their owners. Each change is told with the profile. */
@Service
class OfferService implements TagHolder {
  private static final int MOST = 50;

  private final OfferRepository offers;
  private final CreativeProfileRepository profiles;
  private final TaxonomyService taxonomy;
  private final TagUseFacts tagUse;
  private final IdGenerator ids;
  private final Clock clock;

  OfferService(
      OfferRepository offers,
      CreativeProfileRepository profiles,
      TaxonomyService taxonomy,
      TagUseFacts tagUse,
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
   * Adds an offer.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile or with too many
   *     offers already, 422 when it breaks a rule
   */
  @Transactional
  public Offer add(UUID userId, OfferEdit edit) {
    CreativeProfile owner = locked(userId);
    if (offers.countByUserId(userId) >= MOST) {
      throw Problem.conflict("TOO_MANY_OFFERS", "Nobody has more than " + MOST + " offers.")
          .exception();
    }
    Offer offer = new Offer(ids.next(), userId, edit.normalised(taxonomy), clock.instant());
    return store(owner, offer, List.of());
  }

  /**
   * Replaces what an offer says.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409, 412 or 422
   */
  @Transactional
  public Offer replace(UUID userId, UUID offerId, OfferEdit edit, IfMatch ifMatch) {
    CreativeProfile owner = locked(userId);
    Offer offer = existing(userId, offerId, ifMatch);
    List<String> tagsBefore = offer.skillTags();
    offer.replace(edit.normalised(taxonomy));
    return store(owner, offer, tagsBefore);
  }

  /**
   * Removes an offer for good.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID offerId, IfMatch ifMatch) {
    CreativeProfile owner = locked(userId);
    Offer offer = existing(userId, offerId, ifMatch);
    offers.delete(offer);
    tagUse.moved(offer.skillTags(), List.of());
    tell(owner);
  }

  @Override
  public List<UUID> findCarrying(List<String> tags, int limit) {
    return offers.findIdsBySkillTags(tags.toArray(String[]::new), limit);
  }

  @Override
  @Transactional
  public void refreshTags(UUID offerId) {
    offers
        .findOwnerId(offerId)
        .flatMap(profiles::lockById)
        .ifPresent(owner ->
            offers
                .findByIdAndUserId(offerId, owner.id())
                .ifPresent(offer -> refreshTags(owner, offer)));
  }

  private void refreshTags(CreativeProfile owner, Offer offer) {
    List<String> before = offer.skillTags();
    List<String> after = taxonomy.normalise(before).ids();
    if (!after.equals(before)) {
      offer.replaceSkillTags(after);
      store(owner, offer, before);
    }
  }

  private Offer store(CreativeProfile owner, Offer offer, List<String> tagsBefore) {
    Offer stored = offers.saveAndFlush(offer);
    tagUse.moved(tagsBefore, offer.skillTags());
    tell(owner);
    return stored;
  }

  private void tell(CreativeProfile owner) {
    owner.changeOffers(clock.instant());
    profiles.save(owner);
  }

  private Offer existing(UUID userId, UUID offerId, IfMatch ifMatch) {
    Offer offer = offers.findByIdAndUserId(offerId, userId).orElseThrow(OfferService::notFound);
    ifMatch.check(offer.version());
    return offer;
  }

  private CreativeProfile locked(UUID userId) {
    return profiles.lockBefore("its offers", userId);
  }

  static RuntimeException notFound() {
    return Problem.notFound("OFFER_NOT_FOUND", "There is no such offer.").exception();
  }
}
