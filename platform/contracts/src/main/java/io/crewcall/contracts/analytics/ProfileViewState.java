package io.crewcall.contracts.analytics;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody opened a profile, told by the gateway past any outbox: a few may get lost. Type: {@code
 * profile.viewed}. The subject is the profile's user. The same viewer's next view of a day has the
 * same event id.
 *
 * @param userId whose profile it is
 * @param day in UTC
 * @param viewer stands for who looked, on this day alone: no person, account or address can be made
 *     out of it
 */
@Topic(value = "analytics.profile-views", keptDays = 2)
public record ProfileViewState(UUID userId, LocalDate day, UUID viewer) implements AggregateState {}
