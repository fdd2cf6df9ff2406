package io.crewcall.user.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notification is about, for a link into the client.
 *
 * @param id of the object of that kind
 * @param gigId the gig it belongs to, if it does
 * @param engagementId the engagement it belongs to, if it does
 * @param brandId the brand it belongs to, if it does
 */
@Embeddable
public record NotificationSubject(
    @Enumerated(EnumType.STRING) @Column(name = "subject_kind") Kind kind,
    @Column(name = "subject_id") UUID id,
    @Nullable UUID gigId,
    @Nullable UUID engagementId,
    @Nullable UUID brandId) {

  public enum Kind {
    GIG,
    INVITATION,
    APPLICATION,
    ENGAGEMENT,
    REVIEW,
    TESTIMONIAL,
    BRAND,
    ACCOUNT
  }

  NotificationSubject ofBrand(UUID brand) {
    return new NotificationSubject(kind, id, gigId, engagementId, brand);
  }

  public static NotificationSubject gig(UUID gigId) {
    return new NotificationSubject(Kind.GIG, gigId, gigId, null, null);
  }

  public static NotificationSubject invitation(UUID id, UUID gigId) {
    return new NotificationSubject(Kind.INVITATION, id, gigId, null, null);
  }

  public static NotificationSubject application(UUID id, UUID gigId, @Nullable UUID engagementId) {
    return new NotificationSubject(Kind.APPLICATION, id, gigId, engagementId, null);
  }

  public static NotificationSubject engagement(UUID id, UUID gigId) {
    return new NotificationSubject(Kind.ENGAGEMENT, id, gigId, id, null);
  }

  public static NotificationSubject review(UUID id, @Nullable UUID gigId, UUID engagementId) {
    return new NotificationSubject(Kind.REVIEW, id, gigId, engagementId, null);
  }

  public static NotificationSubject testimonial(UUID id, @Nullable UUID engagementId) {
    return new NotificationSubject(Kind.TESTIMONIAL, id, null, engagementId, null);
  }

  public static NotificationSubject brand(UUID brandId) {
    return new NotificationSubject(Kind.BRAND, brandId, null, null, brandId);
  }

  public static NotificationSubject account(UUID userId) {
    return new NotificationSubject(Kind.ACCOUNT, userId, null, null, null);
  }
}
