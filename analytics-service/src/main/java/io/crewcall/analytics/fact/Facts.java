package io.crewcall.analytics.fact;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the figures of one user rest on.
 *
 * @param aways in the order in which they were said
 * @param gigsPosted by the user
 * @param gigsWorked gigs under which the user has an engagement
 * @param engagements in which the user is the worker
 * @param reviews about the user, on either side
 * @param profileViews of the user's profile, by day
 * @param ratingPrior mean rating of the user's role
 */
public record Facts(
    UUID userId,
    @Nullable Fact<UserState> user,
    List<AwayDeclaration> aways,
    List<Fact<GigState>> gigsPosted,
    List<Fact<GigState>> gigsWorked,
    List<Fact<ApplicationState>> applicationsMade,
    List<Fact<ApplicationState>> applicationsReceived,
    List<Fact<InvitationState>> invitations,
    List<Fact<EngagementState>> engagements,
    List<Fact<ReviewState>> reviews,
    @Nullable Fact<InfluencerProfileState> influencer,
    @Nullable Fact<CreativeProfileState> creative,
    List<DayViews> profileViews,
    double ratingPrior) {

  public Facts {
    aways = List.copyOf(aways);
    gigsPosted = List.copyOf(gigsPosted);
    gigsWorked = List.copyOf(gigsWorked);
    applicationsMade = List.copyOf(applicationsMade);
    applicationsReceived = List.copyOf(applicationsReceived);
    invitations = List.copyOf(invitations);
    engagements = List.copyOf(engagements);
    reviews = List.copyOf(reviews);
    profileViews = List.copyOf(profileViews);
  }

  /** The same with other invitations. */
  public Facts withInvitations(List<Fact<InvitationState>> others) {
    return new Facts(
        userId,
        user,
        aways,
        gigsPosted,
        gigsWorked,
        applicationsMade,
        applicationsReceived,
        others,
        engagements,
        reviews,
        influencer,
        creative,
        profileViews,
        ratingPrior);
  }

  /** Which of them speak of something between the user and another one. */
  public Set<UUID> with(UUID other) {
    return Stream.of(
            engagements.stream().filter(fact -> fact.state().hirerId().equals(other)),
            reviews.stream().filter(fact -> fact.state().authorId().equals(other)),
            invitations.stream().filter(fact -> fact.state().fromUserId().equals(other)),
            applicationsMade.stream().filter(fact -> fact.state().hirerId().equals(other)),
            applicationsReceived.stream().filter(fact -> fact.state().applicantId().equals(other)))
        .flatMap(facts -> facts.map(Fact::id))
        .collect(Collectors.toSet());
  }
}
