package io.crewcall.gig.crew;

import io.crewcall.gig.application.HiringService.Place;
import io.crewcall.gig.application.Terms;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigRole;
import io.crewcall.platform.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds everybody's place in the new gig: the role of their profession, on their past terms. */
final class Team {
  static final int LARGEST = 50;
  private final Gig gig;
  private final Instant now;
  private final Map<UUID, Integer> taken = new HashMap<>();

  private Team(Gig gig, Instant now) {
    this.gig = gig;
    this.now = now;
  }

  /**
   * The places of those who are asked for.
   *
   * @throws ProblemException 422 when somebody is none of the past team, or has no place
   */
  static List<Place> places(
      Gig gig,
      List<EngagementTerms> past,
      @Nullable List<RehireRequest.Member> wanted,
      Instant now) {
    Team team = new Team(gig, now);
    List<Place> places = new ArrayList<>();
    if (wanted == null) {
      if (past.isEmpty() || past.size() > LARGEST) {
        throw GigProblems.invalid(
            "NO_TEAM", "fromGigId", "must be a gig that 1 to " + LARGEST + " people completed");
      }
      past.forEach(person -> places.add(team.place(person, null, "fromGigId")));
      return places;
    }
    for (int i = 0; i < wanted.size(); i++) {
      RehireRequest.Member member = wanted.get(i);
      String field = "members[" + i + "].userId";
      EngagementTerms person =
          past.stream()
              .filter(one -> one.workerId().equals(member.userId()))
              .findFirst()
              .orElseThrow(() ->
                  GigProblems.invalid(
                      "NOT_OF_THE_TEAM", field, "has not completed work on that gig"));
      places.add(team.place(person, member, field));
    }
    return places;
  }

  private Place place(EngagementTerms person, RehireRequest.@Nullable Member wish, String field) {
    GigRole role = role(person, wish, field);
    taken.merge(role.id(), 1, Integer::sum);
    Terms terms =
        new Terms(
            wish == null || wish.fee() == null ? person.fee() : wish.fee(),
            wish == null || wish.hours() == null ? person.agreedHours() : wish.hours(),
            null);
    terms.require(role, now);
    return new Place(role.id(), person.workerId(), terms);
  }

  private GigRole role(EngagementTerms person, RehireRequest.@Nullable Member wish, String field) {
    UUID wanted = wish == null ? null : wish.gigRoleId();
    if (wanted != null) {
      return gig.role(wanted)
          .orElseThrow(() ->
              GigProblems.invalid("UNKNOWN_ROLE", field, "is wanted for no role of this gig"));
    }
    return gig.roles().stream()
        .filter(role -> role.profession().equals(person.profession()))
        .filter(role -> role.filled() + taken.getOrDefault(role.id(), 0) < role.slots())
        .findFirst()
        .orElseThrow(() ->
            GigProblems.invalid(
                "NO_PLACE", field, "finds no slot free for " + person.profession()));
  }
}
