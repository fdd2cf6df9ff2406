package io.crewcall.user.notification.push;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A user's browsers, without their secrets. */
@Component
class PushPersonalData implements PersonalData {
  private final PushSubscriptionRepository subscriptions;

  PushPersonalData(PushSubscriptionRepository subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "push-subscriptions", subscriptions.streamByUserId(userId).map(PushSubscription::exported));
  }

  @Override
  public void erase(UUID userId) {
    subscriptions.deleteByUserId(userId);
  }
}
