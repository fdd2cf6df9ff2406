package io.crewcall.gig.testimonial;

import static io.crewcall.gig.lifecycle.Actor.ADMIN;
import static io.crewcall.gig.lifecycle.Actor.AUTHOR;
import static io.crewcall.gig.lifecycle.Actor.PLATFORM;
import static io.crewcall.gig.lifecycle.Actor.READER;
import static io.crewcall.gig.lifecycle.Actor.SUBJECT;
import static io.crewcall.gig.moderation.ModerationGuards.notAParty;
import static io.crewcall.gig.moderation.ModerationGuards.onceEach;
import static io.crewcall.gig.testimonial.TestimonialAction.DECLINE;
import static io.crewcall.gig.testimonial.TestimonialAction.HIDE;
import static io.crewcall.gig.testimonial.TestimonialAction.HOLD;
import static io.crewcall.gig.testimonial.TestimonialAction.PUBLISH;
import static io.crewcall.gig.testimonial.TestimonialAction.REMOVE;
import static io.crewcall.gig.testimonial.TestimonialAction.REPORT;
import static io.crewcall.gig.testimonial.TestimonialAction.RESTORE;
import static io.crewcall.gig.testimonial.TestimonialAction.SHOW;
import static io.crewcall.gig.testimonial.TestimonialAction.WITHDRAW;
import static io.crewcall.gig.testimonial.TestimonialAction.WITHDRAW_BY_ERASURE;
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

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.moderation.ModerationContext;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.Set;

/** The testimonial's transition table. */
public final class TestimonialLifecycle {
  private static final String DECLINED_EVENT = "testimonial.declined";
  private static final String WITHDRAWN_EVENT = "testimonial.withdrawn";
  private static final String PUBLISHED_EVENT = "testimonial.published";
  private static final Set<TestimonialStatus> SHOWN = Set.of(PUBLISHED, REPORTED);
  private static final Set<Actor> ADMINS = Set.of(ADMIN);

  public static final Lifecycle<TestimonialStatus, TestimonialAction, Actor, ModerationContext>
      TABLE =
          Lifecycle.<TestimonialStatus, TestimonialAction, Actor, ModerationContext>of(
                  "testimonial", "TESTIMONIAL_STATE")
              .line(Set.of(REQUESTED), WRITE, Set.of(AUTHOR), PENDING, "testimonial.written")
              .line(Set.of(REQUESTED), DECLINE, Set.of(AUTHOR), DECLINED, DECLINED_EVENT)
              .line(Set.of(REQUESTED), WITHDRAW, Set.of(SUBJECT), WITHDRAWN, WITHDRAWN_EVENT)
              .line(Set.of(PENDING), PUBLISH, Set.of(SUBJECT), PUBLISHED, PUBLISHED_EVENT)
              .line(Set.of(PENDING), DECLINE, Set.of(SUBJECT), DECLINED, DECLINED_EVENT)
              .line(
                  Set.of(PENDING, PUBLISHED, REPORTED, HIDDEN),
                  WITHDRAW,
                  Set.of(AUTHOR),
                  WITHDRAWN,
                  WITHDRAWN_EVENT)
              .line(
                  Set.of(REQUESTED, PENDING, PUBLISHED, REPORTED, HIDDEN, HELD),
                  WITHDRAW_BY_ERASURE,
                  Set.of(PLATFORM),
                  WITHDRAWN,
                  WITHDRAWN_EVENT)
              .line(SHOWN, HIDE, Set.of(SUBJECT), HIDDEN, "testimonial.hidden")
              .line(Set.of(HIDDEN), SHOW, Set.of(SUBJECT), PUBLISHED, PUBLISHED_EVENT)
              .line(SHOWN, REPORT, Set.of(READER), REPORTED, "none: for admins alone", onceEach())
              .line(SHOWN, HOLD, ADMINS, HELD, "testimonial.held", notAParty())
              .line(
                  Set.of(REPORTED, HELD),
                  RESTORE,
                  ADMINS,
                  PUBLISHED,
                  "testimonial.restored",
                  notAParty())
              .line(Set.of(HELD), REMOVE, ADMINS, REMOVED, "testimonial.removed", notAParty())
              .build();

  private TestimonialLifecycle() {}
}
