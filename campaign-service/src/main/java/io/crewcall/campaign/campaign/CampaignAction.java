package io.crewcall.campaign.campaign;

import io.crewcall.platform.lifecycle.Action;

/** What an owner or manager of the brand can do to a campaign. */
enum CampaignAction implements Action {
  EDIT,
  LAUNCH,
  PAUSE,
  RESUME,
  COMPLETE,
  CANCEL,
  ARCHIVE
}
