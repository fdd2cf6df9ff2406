package io.crewcall.gig;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import io.crewcall.testsupport.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void houseRules() {
    HouseRules.checkWithStructure("io.crewcall.gig");
  }

  /** The rooms depend on each other in one direction, as the package's documentation says. */
  @Test
  void roomsInOrder() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.crewcall.gig..")
        .layer("lifecycle")
        .definedBy("io.crewcall.gig.lifecycle..")
        .layer("sql")
        .definedBy("io.crewcall.gig.sql..")
        .layer("replica")
        .definedBy("io.crewcall.gig.replica..")
        .layer("moderation")
        .definedBy("io.crewcall.gig.moderation..")
        .layer("gig")
        .definedBy("io.crewcall.gig.gig..")
        .layer("template")
        .definedBy("io.crewcall.gig.template..")
        .layer("engagement")
        .definedBy("io.crewcall.gig.engagement..")
        .layer("budget")
        .definedBy("io.crewcall.gig.budget..")
        .layer("cancellation")
        .definedBy("io.crewcall.gig.cancellation..")
        .layer("dispute")
        .definedBy("io.crewcall.gig.dispute..")
        .layer("hours")
        .definedBy("io.crewcall.gig.hours..")
        .layer("application")
        .definedBy("io.crewcall.gig.application..")
        .optionalLayer("invitation")
        .definedBy("io.crewcall.gig.invitation..")
        .optionalLayer("crew")
        .definedBy("io.crewcall.gig.crew..")
        .layer("review")
        .definedBy("io.crewcall.gig.review..")
        .layer("testimonial")
        .definedBy("io.crewcall.gig.testimonial..")
        .layer("payer")
        .definedBy("io.crewcall.gig.payer..")
        .layer("ownbrand")
        .definedBy("io.crewcall.gig.ownbrand..")
        .layer("ledger")
        .definedBy("io.crewcall.gig.ledger..")
        .layer("saved")
        .definedBy("io.crewcall.gig.saved..")
        .layer("brief")
        .definedBy("io.crewcall.gig.brief..")
        .layer("applicationsummary")
        .definedBy("io.crewcall.gig.applicationsummary..")
        .layer("opengig")
        .definedBy("io.crewcall.gig.opengig..")
        .layer("summary")
        .definedBy("io.crewcall.gig.summary..")
        .whereLayer("gig")
        .mayOnlyBeAccessedByLayers(
            "template",
            "engagement",
            "budget",
            "cancellation",
            "dispute",
            "application",
            "invitation",
            "crew",
            "payer",
            "review",
            "saved",
            "brief",
            "applicationsummary",
            "opengig")
        .whereLayer("engagement")
        .mayOnlyBeAccessedByLayers(
            "budget",
            "cancellation",
            "dispute",
            "hours",
            "application",
            "invitation",
            "crew",
            "review",
            "testimonial",
            "ownbrand",
            "payer",
            "ledger")
        .whereLayer("budget")
        .mayOnlyBeAccessedByLayers("cancellation", "dispute", "application")
        .whereLayer("cancellation")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("dispute")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("hours")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("application")
        .mayOnlyBeAccessedByLayers("invitation", "crew")
        .whereLayer("invitation")
        .mayOnlyBeAccessedByLayers("crew")
        .whereLayer("template")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("crew")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("moderation")
        .mayOnlyBeAccessedByLayers("review", "testimonial")
        .whereLayer("testimonial")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("payer")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ownbrand")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ledger")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("saved")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("brief")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("opengig")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("summary")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("review")
        .mayNotBeAccessedByAnyLayer()
        .check(HouseRules.mainClasses("io.crewcall.gig"));
  }
}
