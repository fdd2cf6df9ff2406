package io.crewcall.platform.replicas.person;

import static java.util.stream.Collectors.toMap;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;

/** The cards of the people that a service knows. */
@Order(4)
public final class PersonCards implements PersonalData {
  private final InfluencerCardRepository influencers;
  private final CreativeCardRepository creatives;
  private final ScorecardCardRepository scorecards;

  PersonCards(
      InfluencerCardRepository influencers,
      CreativeCardRepository creatives,
      ScorecardCardRepository scorecards) {
    this.influencers = influencers;
    this.creatives = creatives;
    this.scorecards = scorecards;
  }

  /** The cards of these people, in one statement; those not known (yet) are left out. */
  public Map<UUID, PersonCard> of(Collection<UUID> userIds) {
    return userIds.isEmpty()
        ? Map.of()
        : scorecards.findCards(Set.copyOf(userIds)).stream()
            .collect(toMap(PersonCard::id, Function.identity()));
  }

  /** To be subscribed to the topic of influencer profiles. */
  public void onInfluencer(Event<InfluencerProfileState> event) {
    influencers.renew(
        event.data().userId(),
        InfluencerCard::new,
        event.version(),
        card -> card.take(event.data()));
  }

  /** To be subscribed to the topic of crew profiles. */
  public void onCreative(Event<CreativeProfileState> event) {
    creatives.renew(
        event.data().userId(), CreativeCard::new, event.version(), card -> card.take(event.data()));
  }

  /** To be subscribed to the topic of scorecards. */
  public void onScorecard(Event<ScorecardState> event) {
    scorecards.renew(
        event.data().userId(),
        ScorecardCard::new,
        event.version(),
        card -> card.take(event.data()));
  }

  /** Nothing: what is here is a copy, handed out by the services that own it. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  /** Versions stay, so that an older event does not bring a figure back. */
  @Override
  public void erase(UUID userId) {
    influencers
        .lockById(userId)
        .ifPresent(card -> {
          card.clear();
          influencers.save(card);
        });
    creatives
        .lockById(userId)
        .ifPresent(card -> {
          card.clear();
          creatives.save(card);
        });
    scorecards
        .lockById(userId)
        .ifPresent(card -> {
          card.clear();
          scorecards.save(card);
        });
  }
}
