package io.crewcall.analytics.wording;

import static io.crewcall.analytics.wording.MetricDefinition.Unit.COUNT;
import static io.crewcall.analytics.wording.MetricDefinition.Unit.FRACTION;
import static io.crewcall.analytics.wording.MetricDefinition.Unit.HOURS;
import static io.crewcall.analytics.wording.MetricDefinition.Unit.MONEY;
import static io.crewcall.analytics.wording.MetricDefinition.Unit.SECONDS;
import static io.crewcall.analytics.wording.MetricDefinition.Unit.STARS;

import io.crewcall.analytics.metric.Metric;
import io.crewcall.analytics.metric.MoneyMetric;
import io.crewcall.analytics.wording.MetricDefinition.Words;

/** The words of every metric; {@code docs/metrics.md} has the exact formulas. */
final class MetricWords {
  private static final String WILSON =
      "The lower end of the range in which the true share lies with 95 % confidence (Wilson), so"
          + " that few good cases rank below many nearly as good ones.";

  private MetricWords() {}

  static Words of(Metric metric) {
    return switch (metric) {
      case GIGS_POSTED ->
          new Words(
              "Gigs posted",
              "How many gigs were published.",
              "Every published gig counts 1, whatever became of it; drafts do not count.",
              COUNT,
              "published gig",
              "published gigs",
              1);
      case GIGS_APPLIED ->
          new Words(
              "Gigs applied to",
              "How many gigs were applied to.",
              "Every gig counts once, however many applications were made to it.",
              COUNT,
              "gig applied to",
              "gigs applied to",
              1);
      case GIGS_WON ->
          new Words(
              "Gigs won",
              "How many engagements were begun as a worker.",
              "Every engagement counts 1, however it ended.",
              COUNT,
              "engagement",
              "engagements",
              1);
      case GIGS_COMPLETED ->
          new Words(
              "Gigs completed",
              "How many engagements were completed as a worker.",
              "Every completed engagement counts 1.",
              COUNT,
              "completed engagement",
              "completed engagements",
              1);
      case REVIEW_COUNT ->
          new Words(
              "Reviews as a worker",
              "How many hirers have reviewed the work.",
              "Every revealed review of paid work counts 1; held and removed ones do not.",
              COUNT,
              "review",
              "reviews",
              1);
      case RATING ->
          new Words(
              "Rating as a worker",
              "How hirers rate the work, from 1 to 5.",
              "The mean of the ratings in revealed reviews by hirers; shown from 3 reviews on.",
              STARS,
              "review",
              "reviews",
              3);
      case REVIEW_COUNT_AS_HIRER ->
          new Words(
              "Reviews as a hirer",
              "How many workers have reviewed the hirer.",
              "Every revealed review of paid work counts 1; held and removed ones do not.",
              COUNT,
              "review",
              "reviews",
              1);
      case RATING_AS_HIRER ->
          new Words(
              "Rating as a hirer",
              "How workers rate the hirer, from 1 to 5.",
              "The mean of the ratings in revealed reviews by workers; shown from 3 reviews on.",
              STARS,
              "review",
              "reviews",
              3);
      case RANKED_RATING ->
          new Words(
              "Rating for rankings",
              "The rating as a worker as rankings take it: few reviews move it little.",
              "Five reviews of the role's mean rating are added to the reviews by hirers. Repeat"
                  + " reviews by one author weigh 1, 1/2, 1/4 and so on. Others see it from 3"
                  + " reviews on.",
              STARS,
              "review",
              "reviews",
              1);
      case RESPONSE_RATE -> responses("Response rate", "");
      case RANKED_RESPONSE_RATE -> responses("Response rate for rankings", " " + WILSON);
      case RESPONSE_TIME ->
          new Words(
              "Response time",
              "How long invitations and direct offers typically wait for an answer.",
              "The median time to the first answer, in the same invitations as the response rate;"
                  + " times away do not count, no answer counts as longer than the window.",
              SECONDS,
              "invitation",
              "invitations",
              1);
      case HIRER_DECISION_RATE ->
          new Words(
              "Decision rate",
              "How reliably applications get a decision.",
              "Applications shortlisted, offered, selected or rejected within 7 days after the"
                  + " gig's deadline, of all received. Those withdrawn or closed before a decision"
                  + " are left out.",
              FRACTION,
              "application",
              "applications",
              1);
      case DECISION_TIME ->
          new Words(
              "Decision time",
              "How long applications typically wait for a decision.",
              "The median time from an application to its first decision: shortlisted, offered,"
                  + " selected or rejected. Those without a decision are left out here and count as"
                  + " ghosted.",
              SECONDS,
              "application decided on",
              "applications decided on",
              1);
      case GHOSTING_RATE ->
          new Words(
              "Ghosting",
              "How many applications are left without any decision.",
              "Applications without a decision 14 days after the gig's deadline, of all received."
                  + " Those withdrawn or closed before a decision are left out.",
              FRACTION,
              "application",
              "applications",
              1);
      case COMPLETION_RATE -> completion("Completion rate", "");
      case RANKED_COMPLETION_RATE -> completion("Completion rate for rankings", " " + WILSON);
      case ON_TIME_RATE -> onTime("On-time rate", "");
      case RANKED_ON_TIME_RATE -> onTime("On-time rate for rankings", " " + WILSON);
      case SUCCESS_SCORE ->
          new Words(
              "Success score",
              "How well engagements went over the last 24 months.",
              "Completed engagements count for it; cancellations by the worker's fault, no-shows,"
                  + " lost disputes and ratings of 2 or less count against it. Larger fees weigh up"
                  + " to 1.5 times, one client weighs at most 30 % (from 4 clients on), and four"
                  + " good engagements of five are assumed to begin with. Shown from 3 ended"
                  + " engagements with 2 clients on.",
              FRACTION,
              "ended engagement",
              "ended engagements",
              3);
      case ENGAGEMENT_RATE ->
          engagement(
              "Engagement rate by followers",
              "The median of likes and comments per follower over the last 12 posts.");
      case ENGAGEMENT_RATE_BY_VIEWS ->
          engagement(
              "Engagement rate by views",
              "The median of likes, comments and shares per view over the last 12 videos.");
      case PROFILE_VIEWS ->
          new Words(
              "Profile views",
              "How many people looked at the profile.",
              "Every viewer counts once a day, with or without an account; one's own views and"
                  + " programs do not count. Figures over several days add up the days.",
              COUNT,
              "profile view",
              "profile views",
              1);
      case HOURS ->
          new Words(
              "Hours worked",
              "How many hours were worked in completed engagements.",
              "The hours logged, else the hours agreed, of every completed engagement.",
              HOURS,
              "completed engagement with hours",
              "completed engagements with hours",
              1);
    };
  }

  static Words of(MoneyMetric metric) {
    return switch (metric) {
      case EARNINGS ->
          new Words(
              "Earnings",
              "What was earned as a worker.",
              "The fees of completed engagements and what disputes awarded, per currency and by"
                  + " the month in which the engagement ended.",
              MONEY,
              "paid engagement",
              "paid engagements",
              1);
      case AVERAGE_FEE ->
          new Words(
              "Average fee",
              "What a completed engagement paid on average.",
              "The mean fee of completed engagements, per currency.",
              MONEY,
              "completed engagement",
              "completed engagements",
              1);
      case AVERAGE_BUDGET ->
          new Words(
              "Average budget",
              "What a posted gig is worth on average.",
              "The mean budget of published gigs, all slots together, per currency. Others see it"
                  + " from 3 gigs on.",
              MONEY,
              "published gig",
              "published gigs",
              1);
    };
  }

  private static Words responses(String title, String more) {
    return new Words(
        title,
        "How reliably invitations and direct offers are answered.",
        "Answers within 24 hours, of the invitations of the last 30 days; with fewer than 10, of"
            + " the 10 most recent within 90 days; shown from 5 on. What could be answered for less"
            + " than 24 hours, times away taken off, is left out."
            + more,
        FRACTION,
        "invitation",
        "invitations",
        5);
  }

  private static Words completion(String title, String more) {
    return new Words(
        title,
        "How many engagements were brought to their end.",
        "Completed engagements, of those completed, cancelled by the worker's fault, missed or lost"
            + " in a dispute. Cancellations in agreement or by the hirer's fault are left out."
            + more,
        FRACTION,
        "ended engagement",
        "ended engagements",
        1);
  }

  private static Words onTime(String title, String more) {
    return new Words(
        title,
        "How often work was delivered by the due date.",
        "First deliveries at or before the due date in force then, of all engagements delivered; an"
            + " agreed extension moves the date."
            + more,
        FRACTION,
        "delivered engagement",
        "delivered engagements",
        1);
  }

  private static Words engagement(String title, String sentence) {
    return new Words(
        title,
        sentence,
        "Posts of the last 90 days (of 12 months when there are fewer than 5) that are older than"
            + " 48 hours; shown from 5 posts on.",
        FRACTION,
        "post",
        "posts",
        5);
  }
}
