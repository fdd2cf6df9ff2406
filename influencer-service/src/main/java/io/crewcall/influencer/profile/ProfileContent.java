package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an influencer says about themselves, with the rules that hold between its parts. */
record ProfileContent(
    Presence platform,
    List<Account> accounts,
    List<String> categories,
    @Nullable String headline,
    List<Rate> rateCard,
    boolean visible) {

  ProfileContent {
    accounts = accounts.stream().sorted(Comparator.comparing(Account::platform)).toList();
    categories = List.copyOf(categories);
    rateCard = List.copyOf(rateCard);
  }

  /** With what the platforms themselves tell of accounts, in the place of what is said of them. */
  ProfileContent withVerified(List<Account> present) {
    return new ProfileContent(
        platform,
        accounts.stream()
            .map(account ->
                present.stream()
                    .filter(known -> known.platform() == account.platform() && known.verified())
                    .findFirst()
                    .orElse(account))
            .toList(),
        categories,
        headline,
        rateCard,
        visible);
  }

  /** Whether it leaves out an account of which the platform itself tells the figures. */
  boolean drops(List<Account> present) {
    return present.stream()
        .anyMatch(known ->
            known.verified()
                && accounts.stream().noneMatch(account -> account.platform() == known.platform()));
  }

  /** Which rules are broken; empty when none is. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    Set<Platform> given = EnumSet.noneOf(Platform.class);
    accounts.forEach(account -> given.add(account.platform()));
    if (!given.equals(platform.platforms()) || accounts.size() != given.size()) {
      problems.add(
          new FieldProblem(
              "accounts",
              "ACCOUNTS_DO_NOT_MATCH_PLATFORM",
              "must hold exactly one account for each of " + EnumSet.copyOf(platform.platforms())));
    }
    Set<Deliverable> priced = EnumSet.noneOf(Deliverable.class);
    for (Rate rate : rateCard) {
      if (!priced.add(rate.deliverable())) {
        problems.add(
            new FieldProblem(
                "rateCard", "DUPLICATE_DELIVERABLE", rate.deliverable() + " has two prices"));
      }
    }
    return problems;
  }
}
