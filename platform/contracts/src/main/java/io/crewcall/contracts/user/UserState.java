package io.crewcall.contracts.user;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public face of a person. Types: {@code user.created}, {@code user.updated}, {@code
 * user.erased}.
 *
 * @param away the time away that is under way or comes next
 * @param awayPeriods all times away that are declared and not over, {@code away} among them; absent
 *     in events of before there could be several
 * @param erased nothing is left of the person but the id, names are placeholders
 */
@Topic(value = "user.users", compacted = true)
@RecordBuilder
public record UserState(
    UUID userId,
    String handle,
    String displayName,
    @Nullable String avatarUrl,
    @Nullable String bio,
    @Nullable String city,
    @Nullable String country,
    List<String> languages,
    Set<Role> roles,
    @Nullable Away away,
    Instant createdAt,
    boolean active,
    boolean erased,
    @Nullable List<Away> awayPeriods)
    implements AggregateState {

  /** A time in which the person does not answer; both days included. */
  public record Away(LocalDate from, LocalDate to) {}
}
