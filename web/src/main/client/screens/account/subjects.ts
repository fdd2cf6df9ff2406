import type { Notification } from "../../api/schema/user-service";

/** What applicants do is told to who has posted the gig, which influencers do in the app. */
const TO_HIRERS: Notification["type"][] = ["APPLIED", "APPLICATION_WITHDRAWN", "OFFER_ACCEPTED", "OFFER_DECLINED"];

/** Where what a notification is about can be seen, in each client. */
export function subjectPath({ subject, type }: Notification, client: "dashboard" | "app"): string {
  switch (subject.kind) {
    case "GIG":
      return `/gigs/${subject.id}`;
    case "INVITATION":
      return client === "app" ? "/offers" : subject.gigId ? `/gigs/${subject.gigId}` : "/";
    case "APPLICATION":
      if (client === "app" && !TO_HIRERS.includes(type)) {
        return type === "OFFERED" || type === "COUNTERED" ? "/offers" : "/applications";
      }
      return subject.gigId ? `/gigs/${subject.gigId}` : "/";
    case "ENGAGEMENT":
      return `/engagements/${subject.id}`;
    case "REVIEW":
    case "TESTIMONIAL":
      return client === "app" ? "/me" : subject.engagementId ? `/engagements/${subject.engagementId}` : "/";
    case "BRAND":
      return "/team";
    case "ACCOUNT":
      return "/settings";
  }
}
