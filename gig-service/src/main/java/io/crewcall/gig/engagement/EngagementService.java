package io.crewcall.gig.engagement;

import io.crewcall.gig.engagement.EngagementRequests.ExtensionRequest;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProgress;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Doing the work: delivering, asking for changes, approving, agreeing on a later due date. */
@Service
public class EngagementService {
  private final EngagementRepository engagements;
  private final DeliveryRepository deliveries;
  private final ExtensionAnswerRepository answers;
  private final GigRepository gigs;
  private final GigProgress progress;
  private final EngagementReviews reviews;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  EngagementService(
      EngagementRepository engagements,
      DeliveryRepository deliveries,
      ExtensionAnswerRepository answers,
      GigRepository gigs,
      GigProgress progress,
      EngagementReviews reviews,
      IdGenerator ids,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.deliveries = deliveries;
    this.answers = answers;
    this.gigs = gigs;
    this.progress = progress;
    this.reviews = reviews;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Engagement deliver(UUID id, String note, List<UUID> mediaIds, Caller caller) {
    Gig gig = gigs.lock(requireReadable(id, caller).gigId());
    Engagement engagement = engagements.lock(id);
    Instant now = clock.now();
    engagement.deliver(caller, now);
    deliveries.save(new Delivery(ids.next(), engagement, note, mediaIds, now));
    engagements.save(engagement);
    progress.delivered(gig);
    return engagement;
  }

  @Transactional
  Engagement approve(UUID id, Caller caller) {
    Gig gig = gigs.lock(requireReadable(id, caller).gigId());
    Engagement engagement = engagements.lock(id);
    engagement.approve(caller, clock.now());
    completed(gig, engagement);
    return engagement;
  }

  /**
   * Approval because nobody answered in time.
   *
   * @return false when it is not due any more, or another instance is at it
   */
  @Transactional
  public boolean approveBySilence(UUID id) {
    if (!engagements.claim(id)) {
      return false;
    }
    Gig gig = gigs.lock(engagements.access(id).gigId());
    Engagement engagement = engagements.lock(id);
    boolean due = engagement.approveBySilence(clock.now());
    if (due) {
      completed(gig, engagement);
    }
    return due;
  }

  private void completed(Gig gig, Engagement engagement) {
    engagements.save(engagement);
    progress.completed(gig);
    reviews.ended(engagement);
  }

  @Transactional
  Engagement requestChanges(UUID id, String note, Caller caller) {
    return change(id, caller, engagement -> engagement.requestChanges(note, caller));
  }

  /** Lets those above in the chain see the fee, or hides it from them. */
  @Transactional
  Engagement showFee(UUID id, boolean visible, Caller caller) {
    return change(id, caller, engagement -> engagement.showFee(visible, caller));
  }

  /** One side asks for a later due date; a new wish takes the place of its former one. */
  @Transactional
  Engagement requestExtension(UUID id, ExtensionRequest request, Caller caller) {
    return change(
        id,
        caller,
        engagement ->
            engagement.requestExtension(request.dueDate(), request.reason(), caller, clock.now()));
  }

  @Transactional
  Engagement answerExtension(UUID id, boolean agreed, Caller caller) {
    return change(
        id,
        caller,
        engagement -> {
          Extension asked = engagement.answerExtension(agreed, caller);
          answers.save(
              new ExtensionAnswer(ids.next(), id, asked, agreed, caller.id(), clock.now()));
        });
  }

  /** A change that concerns the engagement alone, which is locked for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Engagement change(UUID id, Caller caller, Consumer<Engagement> change) {
    requireReadable(id, caller);
    Engagement engagement = engagements.lock(id);
    change.accept(engagement);
    return engagements.save(engagement);
  }

  /** What the caller may read. */
  Engagement readable(UUID id, Caller caller) {
    return engagements
        .findById(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(EngagementProblems::notFound);
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException 404 when the caller is no party to it
   */
  public EngagementAccess requireReadable(UUID id, Caller caller) {
    EngagementAccess access = engagements.access(id);
    if (!access.readableBy(caller)) {
      throw EngagementProblems.notFound();
    }
    return access;
  }
}
