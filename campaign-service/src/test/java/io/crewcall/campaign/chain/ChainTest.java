package io.crewcall.campaign.chain;

import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.CampaignServiceTest;
import io.crewcall.campaign.chain.ChainEventsMother.Engagement;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A live campaign, and a chain of three levels below it. */
public abstract class ChainTest extends CampaignServiceTest {
  protected final UUID owner = UUID.randomUUID();
  protected final UUID influencer = UUID.randomUUID();
  protected final UUID editor = UUID.randomUUID();
  protected final UUID assistant = UUID.randomUUID();
  protected UUID brand;
  protected UUID campaign;

  @BeforeEach
  void liveCampaign() {
    brand = brand(owner(owner));
    campaign = newCampaign(brand, owner, rupees(100_000));
  }

  /** Brand → influencer (40,000) → editor (10,000) → assistant (2,000). */
  public final class ThreeLevels {
    public final Event<GigState> gig =
        ChainEventsMother.gig(owner, brand, campaign, rupees(50_000));
    public final Engagement first =
        ChainEventsMother.engagement(gig.data(), influencer, rupees(40_000))
            .hours(10)
            .due(ChainEventsMother.START.plus(Duration.ofDays(5)))
            .delivered(ChainEventsMother.START.plus(Duration.ofDays(5)).plusSeconds(1));
    public final Event<GigState> subGig = ChainEventsMother.subGig(first.state(), rupees(12_000));
    public final Engagement second =
        ChainEventsMother.engagement(subGig.data(), editor, rupees(10_000)).hours(6);
    public final Event<GigState> subSubGig =
        ChainEventsMother.subGig(second.state(), rupees(3_000));
    public final Engagement third =
        ChainEventsMother.engagement(subSubGig.data(), assistant, rupees(2_000));

    List<Event<?>> events() {
      return new ArrayList<>(
          List.of(
              ChainEventsMother.person(influencer, "Ines"),
              ChainEventsMother.person(editor, "Edi"),
              ChainEventsMother.person(assistant, "Asis"),
              gig,
              first.event(1),
              subGig,
              second.is(EngagementState.Status.COMPLETED).event(2),
              subSubGig,
              third.event(1)));
    }
  }

  protected ThreeLevels threeLevels() {
    ThreeLevels chain = new ThreeLevels();
    chain.events().forEach(events::publish);
    awaitEngagements(3);
    await()
        .until(
            () -> count("select count(*) from gig_replica where campaign_id = :id", campaign) == 3);
    await()
        .until(
            () -> count("select count(*) from user_replica where user_id = :id", assistant) == 1);
    return chain;
  }

  protected void awaitEngagements(int expected) {
    await()
        .until(() ->
            count("select count(*) from engagement_replica where campaign_id = :id", campaign)
                == expected);
  }
}
