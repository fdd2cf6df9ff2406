package io.crewcall.search.match;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState.RoleState;
import io.crewcall.search.creator.CreatorHit;
import io.crewcall.search.creator.CreatorTraits;
import io.crewcall.search.gig.GigHit;
import io.crewcall.search.match.Reason.Code;
import io.crewcall.search.profession.Professions;
import io.crewcall.search.understanding.Cities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words why a gig and a creator fit, told to the one or to the other. */
final class Reasons {
  private static final int MOST_SKILLS = 5;

  private Reasons() {}

  /** To the creator. */
  static List<Reason> forCreator(GigHit gig, CreatorTraits me) {
    List<Reason> reasons = new ArrayList<>();
    List<String> professions = common(professions(gig), me.professions());
    if (!professions.isEmpty()) {
      reasons.add(
          new Reason(
              Code.PROFESSION,
              professions,
              "Looks for: " + labels(professions) + ", which you are."));
    }
    List<String> skills = common(skills(gig), me.skills());
    if (!skills.isEmpty()) {
      String words = words(skills);
      reasons.add(
          new Reason(
              Code.SKILLS,
              skills,
              "Asks for " + words + (skills.size() == 1 ? ", your skill." : ", your skills.")));
    }
    place(gig, me.city(), "In %s, where you are.", "Can be done from anywhere.")
        .ifPresent(reasons::add);
    budget(gig, me.professions(), me.skills(), me.priceFrom())
        .ifPresent(budget ->
            reasons.add(
                budget(
                    me.priceFrom(), budget, "Your prices from %s fit the budget of %s a slot.")));
    return List.copyOf(reasons);
  }

  /** To the hirer. */
  static List<Reason> forHirer(GigHit gig, CreatorHit creator) {
    List<Reason> reasons = new ArrayList<>();
    List<String> professions = common(professions(gig), creator.roles());
    if (!professions.isEmpty()) {
      reasons.add(
          new Reason(
              Code.PROFESSION,
              professions,
              "Is what the gig looks for: " + labels(professions) + "."));
    }
    List<String> skills = common(skills(gig), creator.skills());
    if (!skills.isEmpty()) {
      reasons.add(
          new Reason(Code.SKILLS, skills, "Knows " + words(skills) + ", which the gig asks for."));
    }
    place(gig, creator.city(), "Is in %s, where the gig is.", "The gig can be done from anywhere.")
        .ifPresent(reasons::add);
    budget(gig, creator.roles(), creator.skills(), creator.priceFrom())
        .ifPresent(budget ->
            reasons.add(
                budget(
                    creator.priceFrom(), budget, "Prices from %s fit the budget of %s a slot.")));
    return List.copyOf(reasons);
  }

  private static Optional<Reason> place(
      GigHit gig, @Nullable String city, String there, String anywhere) {
    if (city != null && gig.city() != null && Cities.name(city).equals(Cities.name(gig.city()))) {
      String name = Cities.name(city);
      return Optional.of(new Reason(Code.CITY, List.of(name), there.formatted(name)));
    }
    return gig.remote()
        ? Optional.of(new Reason(Code.REMOTE, List.of(), anywhere))
        : Optional.empty();
  }

  /** Of the role that fits and pays most, if it pays the price. */
  private static Optional<Money> budget(
      GigHit gig,
      Collection<String> professions,
      Collection<String> skills,
      @Nullable Money price) {
    if (price == null) {
      return Optional.empty();
    }
    return gig.openRoles().stream()
        .filter(role ->
            professions.contains(role.profession())
                || role.skillTags().stream().anyMatch(skills::contains))
        .map(RoleState::budgetPerSlot)
        .filter(budget ->
            budget.currency().equals(price.currency()) && budget.amount() >= price.amount())
        .max(Comparator.comparingLong(Money::amount));
  }

  private static Reason budget(@Nullable Money price, Money budget, String words) {
    String from = price == null ? "" : text(price);
    return new Reason(
        Code.BUDGET, List.of(from, text(budget)), words.formatted(from, text(budget)));
  }

  private static Stream<String> professions(GigHit gig) {
    return gig.openRoles().stream().map(RoleState::profession);
  }

  private static Stream<String> skills(GigHit gig) {
    return gig.openRoles().stream().flatMap(role -> role.skillTags().stream());
  }

  private static List<String> common(Stream<String> wanted, Collection<String> had) {
    return wanted.filter(had::contains).distinct().limit(MOST_SKILLS).toList();
  }

  private static String labels(List<String> professions) {
    return professions.stream()
        .map(Professions::label)
        .map(label -> label.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String words(List<String> skills) {
    List<String> words = skills.stream().map(skill -> skill.replace('-', ' ')).toList();
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** With the digits that its currency has. */
  private static String text(Money money) {
    int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
    double units = money.amount() / Math.pow(10, digits);
    boolean whole = units == Math.rint(units);
    return money.currency()
        + " "
        + String.format(Locale.ROOT, "%,." + (whole ? 0 : digits) + "f", units);
  }
}
