package io.crewcall.campaign.campaign;

import java.util.Locale;

/** What an owner or manager of the brand can do to a campaign. */
enum CampaignAction {
  EDIT,
  LAUNCH,
  PAUSE,
  RESUME,
  COMPLETE,
  CANCEL,
  ARCHIVE;

  /** The name as clients see it in {@code allowedActions} and, but for editing, as they POST it. */
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
