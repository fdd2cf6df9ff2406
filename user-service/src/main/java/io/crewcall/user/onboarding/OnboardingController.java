package io.crewcall.user.onboarding;

import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is still missing. */
@RestController
@RequestMapping("/api/v1/users/me/onboarding")
@Tag(name = "Users")
class OnboardingController {
  private final OnboardingService onboarding;

  OnboardingController(OnboardingService onboarding) {
    this.onboarding = onboarding;
  }

  @GetMapping
  @NoEtag
  @Operation(
      operationId = "getOnboarding",
      summary = "What is missing in one's profiles, role by role",
      description =
          "Each missing item with its weight; completeness is the sum of the weights of what is there. Follows a change elsewhere within seconds.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  OnboardingResponse onboarding(CurrentUser caller) {
    return onboarding.of(caller.id());
  }
}
