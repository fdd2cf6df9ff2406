package io.crewcall.search.match;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState.RoleState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.search.creator.CreatorFinder;
import io.crewcall.search.creator.CreatorHit;
import io.crewcall.search.creator.CreatorTraits;
import io.crewcall.search.gig.GigFinder;
import io.crewcall.search.gig.GigHit;
import io.crewcall.search.index.Hits;
import io.crewcall.search.match.Explanation.Code;
import io.crewcall.search.profession.Professions;
import io.crewcall.search.understanding.Cities;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which open gigs fit a creator, and which creators fit a gig. */
@Service
class MatchService {
  private static final Hits<?> NONE = new Hits<>(List.of(), 0, null);

  private final GigFinder gigs;
  private final CreatorFinder creators;

  MatchService(GigFinder gigs, CreatorFinder creators) {
    this.gigs = gigs;
    this.creators = creators;
  }

  /**
   * What fits, the best first.
   *
   * @param explanation why there is nothing, if there is nothing
   */
  record Matches<T>(Hits<T> hits, @Nullable Explanation explanation) {}

  /** Gigs for a creator; neither their own nor those of people who do not deal with them. */
  Matches<GigMatch> gigsFor(UUID creator, PageQuery page) {
    CreatorTraits me = creators.traits(creator);
    if (!me.known()) {
      return nothing(
          Code.NOTHING_KNOWN,
          "Nothing is known of what you do: show a profile with your professions or skills.");
    }
    Fit fit =
        new Fit()
            .professions("openProfessions", me.professions())
            .primary("openProfessions", me.primary())
            .skills("openSkills", me.skills())
            .remote();
    if (me.city() != null) {
      fit.city(Cities.name(me.city()));
    }
    if (me.priceFrom() != null) {
      fit.atLeast("budget", me.priceFrom());
    }
    List<String> posters =
        Stream.concat(Stream.of(creator), me.apart().stream()).map(UUID::toString).toList();
    Hits<GigHit> found = gigs.open("matches:" + creator, fit.query(), posters, page);
    return matches(
        new Hits<>(
            found.items().stream()
                .map(gig -> new GigMatch(gig, Reasons.forCreator(gig, me)))
                .toList(),
            found.total(),
            found.nextCursor()),
        new Explanation(
            Code.NOTHING_OPEN,
            "No open gig asks for what you do at present: "
                + crafts(me.professions(), me.skills())));
  }

  /**
   * Creators for a gig; neither the one who asks nor the one who posted it, nor people who do not
   * deal with either.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 for a gig that the caller may not
   *     know
   */
  Matches<CreatorMatch> creatorsFor(UUID gigId, UUID caller, PageQuery page) {
    GigHit gig =
        gigs.find(gigId)
            .filter(
                found -> found.gig().creatorId().equals(caller) || found.status() == Status.OPEN)
            .map(GigFinder.Found::gig)
            .orElseThrow(() ->
                Problem.notFound("GIG_NOT_FOUND", "There is no such gig (any more).").exception());
    List<RoleState> roles = gig.openRoles();
    if (roles.isEmpty()) {
      return nothing(Code.NO_FREE_SLOT, "All slots of the gig are taken.");
    }
    List<String> professions = roles.stream().map(RoleState::profession).distinct().toList();
    List<String> skills =
        roles.stream().flatMap(role -> role.skillTags().stream()).distinct().toList();
    Fit fit =
        new Fit()
            .professions("roles", professions)
            .primary("primary", professions)
            .skills("skills", skills);
    if (gig.city() != null) {
      fit.city(Cities.name(gig.city()));
    }
    roles.stream()
        .map(RoleState::budgetPerSlot)
        .max(Comparator.comparingLong(Money::amount))
        .ifPresent(budget -> fit.atMost("price", budget));
    List<String> viewers =
        Stream.of(caller, gig.creatorId()).distinct().map(UUID::toString).toList();
    Hits<CreatorHit> found =
        creators.discoverable("matches:" + gigId + ":" + caller, fit.query(), viewers, page);
    return matches(
        new Hits<>(
            found.items().stream()
                .map(creator -> new CreatorMatch(creator, Reasons.forHirer(gig, creator)))
                .toList(),
            found.total(),
            found.nextCursor()),
        new Explanation(
            Code.NOBODY_FITS,
            "Nobody on show does what the gig asks for: " + crafts(professions, skills)));
  }

  private static String crafts(List<String> professions, List<String> skills) {
    return Stream.concat(
                professions.stream()
                    .map(Professions::label)
                    .map(label -> label.toLowerCase(Locale.ROOT)),
                skills.stream().map(skill -> skill.replace('-', ' ')))
            .distinct()
            .limit(8)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static <T> Matches<T> matches(Hits<T> hits, Explanation ofNothing) {
    return new Matches<>(hits, hits.total() == 0 ? ofNothing : null);
  }

  @SuppressWarnings("unchecked")
  private static <T> Matches<T> nothing(Code code, String text) {
    return new Matches<>((Hits<T>) NONE, new Explanation(code, text));
  }
}
