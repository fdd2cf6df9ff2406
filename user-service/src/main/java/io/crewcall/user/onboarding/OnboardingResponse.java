package io.crewcall.user.onboarding;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How far a person's profiles are.
 *
 * @param roles one entry for each role that has a profile, in the order of the roles
 */
@Schema(name = "Onboarding")
record OnboardingResponse(List<RoleOnboarding> roles) {

  /**
   * One role.
   *
   * @param completeness the weights of what is there, as a part of 1
   * @param missing what to do next, the weightiest first
   */
  record RoleOnboarding(
      Role role, Figure completeness, List<MissingItem> missing, List<Item> present) {}

  /**
   * Something that is missing.
   *
   * @param weight percents that it would add
   * @param where path of the operation that mends it
   */
  record MissingItem(Item code, int weight, String where) {}
}
