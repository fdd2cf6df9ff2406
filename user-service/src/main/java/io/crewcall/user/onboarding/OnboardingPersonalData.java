package io.crewcall.user.onboarding;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The filled items tell little about a person, but nobody needs them without the person. */
@Component
class OnboardingPersonalData implements PersonalData {
  private final ProfileItemRepository items;
  private final OnboardingService onboarding;

  OnboardingPersonalData(ProfileItemRepository items, OnboardingService onboarding) {
    this.items = items;
    this.onboarding = onboarding;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    Set<Item> filled = onboarding.profileItems(userId);
    if (!filled.isEmpty()) {
      documents.add("profile-items", filled);
    }
  }

  @Override
  public void erase(UUID userId) {
    items.deleteByUserId(userId);
  }
}
