import type { Notification } from "../../api/schema/user-service";

/** Where what a notification is about can be seen, in each client. */
export function subjectPath({ subject, type }: Notification, client: "dashboard" | "app"): string {
  switch (subject.kind) {
    case "GIG":
      return `/gigs/${subject.id}`;
    case "INVITATION":
      return client === "app" ? "/offers" : subject.gigId ? `/gigs/${subject.gigId}` : "/";
    case "APPLICATION":
      if (client === "app") {
        return type === "OFFERED" || type === "COUNTERED" ? "/offers" : "/applications";
      }
      return subject.gigId ? `/gigs/${subject.gigId}` : "/campaigns";
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
