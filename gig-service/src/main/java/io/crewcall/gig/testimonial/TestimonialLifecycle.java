package io.crewcall.gig.testimonial;

import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.AUTHOR;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.READER;
import static io.crewcall.gig.lifecycle.Actor.SUBJECT;
import static io.crewcall.gig.testimonial.TestimonialAction.DECLINE;
import static io.crewcall.gig.testimonial.TestimonialAction.HIDE;
import static io.crewcall.gig.testimonial.TestimonialAction.HOLD;
import static io.crewcall.gig.testimonial.TestimonialAction.PUBLISH;
import static io.crewcall.gig.testimonial.TestimonialAction.REMOVE;
import static io.crewcall.gig.testimonial.TestimonialAction.REPORT;
import static io.crewcall.gig.testimonial.TestimonialAction.RESTORE;
import static io.crewcall.gig.testimonial.TestimonialAction.SHOW;
import static io.crewcall.gig.testimonial.TestimonialAction.WITHDRAW;
import static io.crewcall.gig.testimonial.TestimonialAction.WRITE;
import static io.crewcall.gig.testimonial.TestimonialStatus.DECLINED;
import static io.crewcall.gig.testimonial.TestimonialStatus.HELD;
import static io.crewcall.gig.testimonial.TestimonialStatus.HIDDEN;
import static io.crewcall.gig.testimonial.TestimonialStatus.PENDING;
import static io.crewcall.gig.testimonial.TestimonialStatus.PUBLISHED;
import static io.crewcall.gig.testimonial.TestimonialStatus.REMOVED;
import static io.crewcall.gig.testimonial.TestimonialStatus.REPORTED;
import static io.crewcall.gig.testimonial.TestimonialStatus.REQUESTED;
import static io.crewcall.gig.testimonial.TestimonialStatus.WITHDRAWN;

import io.crewcall.gig.lifecycle.Lifecycle;
import java.util.Set;

/** The testimonial's transition table. */
public final class TestimonialLifecycle {
  private static final String DECLINED_EVENT = "testimonial.declined";
  private static final String WITHDRAWN_EVENT = "testimonial.withdrawn";
  private static final String PUBLISHED_EVENT = "testimonial.published";

  public static final Lifecycle<TestimonialStatus, TestimonialAction> TABLE =
      Lifecycle.<TestimonialStatus, TestimonialAction>of("testimonial", "TESTIMONIAL_STATE")
          .line(REQUESTED, WRITE, Set.of(AUTHOR), PENDING, "testimonial.written")
          .line(REQUESTED, DECLINE, Set.of(AUTHOR), DECLINED, DECLINED_EVENT)
          .line(REQUESTED, WITHDRAW, Set.of(SUBJECT), WITHDRAWN, WITHDRAWN_EVENT)
          .line(PENDING, PUBLISH, Set.of(SUBJECT), PUBLISHED, PUBLISHED_EVENT)
          .line(PENDING, DECLINE, Set.of(SUBJECT), DECLINED, DECLINED_EVENT)
          .leaving(
              WITHDRAW,
              Set.of(AUTHOR),
              "",
              WITHDRAWN,
              WITHDRAWN_EVENT,
              PENDING,
              PUBLISHED,
              REPORTED,
              HIDDEN)
          .leaving(
              WITHDRAW,
              Set.of(PLATFORM),
              "one of the two has left the platform",
              WITHDRAWN,
              WITHDRAWN_EVENT,
              REQUESTED,
              PENDING,
              PUBLISHED,
              REPORTED,
              HIDDEN,
              HELD)
          .leaving(HIDE, Set.of(SUBJECT), "", HIDDEN, "testimonial.hidden", PUBLISHED, REPORTED)
          .line(HIDDEN, SHOW, Set.of(SUBJECT), PUBLISHED, PUBLISHED_EVENT)
          .leaving(
              REPORT,
              Set.of(READER),
              "once each",
              REPORTED,
              "none: for admins alone",
              PUBLISHED,
              REPORTED)
          .leaving(
              HOLD,
              Set.of(ADMIN),
              "not a side of it",
              HELD,
              "testimonial.held",
              PUBLISHED,
              REPORTED)
          .leaving(
              RESTORE,
              Set.of(ADMIN),
              "not a side of it",
              PUBLISHED,
              "testimonial.restored",
              REPORTED,
              HELD)
          .line(HELD, REMOVE, Set.of(ADMIN), "not a side of it", REMOVED, "testimonial.removed")
          .build();

  private TestimonialLifecycle() {}
}
