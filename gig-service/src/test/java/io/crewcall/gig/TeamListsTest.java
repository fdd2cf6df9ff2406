package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a brand's team shares: each member sees the same, whoever posted, and nobody else does. */
class TeamListsTest extends GigServiceTest {
  private final Api owner = new Api("", UUID.randomUUID(), "");
  private final UUID viewer = UUID.randomUUID();

  /** A brand with gigs by two of its team, with and without a campaign, and all that follows. */
  private record Team(UUID brand, UUID campaign, Gig inCampaign, Gig alone, Gig draft) {}

  private Team team() {
    UUID brand = stage().brand(owner.id());
    stage().member(brand, viewer, "VIEWER");
    UUID campaign = stage().campaign(brand, 1_000_000);
    UUID manager = UUID.randomUUID();
    stage().member(brand, manager, "MANAGER");
    Gig draft = stage().gig(manager, brand, null, 1);
    jdbc.sql("update gig set status = 'DRAFT', published_at = null where id = ?")
        .param(draft.id())
        .update();
    return new Team(
        brand,
        campaign,
        stage().gig(owner.id(), brand, campaign, 5),
        stage().gig(manager, brand, null, 5),
        draft);
  }

  @Test
  void aTeamSharesItsGigs() {
    Team team = team();
    stage().gig(owner.id(), null, null, 1);
    String ofBrand = "/gigs?brandId=" + team.brand();
    for (UUID member : List.of(owner.id(), viewer)) {
      assertThat(as(member).get(ofBrand).expect(200).ids())
          .containsExactlyInAnyOrder(names(team.inCampaign(), team.alone(), team.draft()));
      assertThat(as(member).get(ofBrand + "&status=DRAFT").ids())
          .containsExactly(names(team.draft()));
      assertThat(as(member).get(ofBrand + "&withoutCampaign=true").ids())
          .containsExactlyInAnyOrder(names(team.alone(), team.draft()));
    }
    assertThat(person().get(ofBrand).expect(200).ids())
        .containsExactlyInAnyOrder(names(team.inCampaign(), team.alone()));
    assertThat(person().get(ofBrand + "&status=DRAFT").expect(200).ids()).isEmpty();
    assertThat(person().get(ofBrand + "&withoutCampaign=true&status=OPEN").ids())
        .containsExactly(names(team.alone()));
    assertThat(person().get(ofBrand + "&campaignId=" + team.campaign()).ids())
        .containsExactly(names(team.inCampaign()));
    assertThat(person().get("/gigs?brandId=" + UUID.randomUUID()).expect(200).ids()).isEmpty();
    person().get("/gigs?withoutCampaign=true").refused(400, "INVALID_PARAMETER");
  }

  @Test
  void aTeamSharesItsInbox() {
    Team team = team();
    UUID first = stage().bid(team.inCampaign(), UUID.randomUUID());
    UUID second = stage().bid(team.alone(), UUID.randomUUID());
    Gig own = stage().gig(owner.id(), null, null, 1);
    UUID toOwn = stage().bid(own, UUID.randomUUID());
    String ofBrand = "/applications?brandId=" + team.brand();
    for (UUID member : List.of(owner.id(), viewer)) {
      assertThat(as(member).get(ofBrand).expect(200).ids())
          .containsExactlyInAnyOrder(first.toString(), second.toString());
      assertThat(as(member).get(ofBrand + "&status=REJECTED").expect(200).ids()).isEmpty();
    }
    List<String> oldest = new ArrayList<>(as(viewer).get(ofBrand + "&sort=OLDEST").ids());
    Collections.reverse(oldest);
    assertThat(oldest).isEqualTo(as(viewer).get(ofBrand).ids());
    assertThat(as(owner.id()).get("/applications").expect(200).ids())
        .containsExactly(toOwn.toString());
    person().get(ofBrand).refused(403, "NOT_BRAND_MEMBER");
  }

  @Test
  void aTeamSharesItsPeopleAndItsSpend() {
    Team team = team();
    UUID worker = UUID.randomUUID();
    Api hirer = as(owner.id());
    UUID bid = stage().bid(team.inCampaign(), worker);
    UUID engagement = hirer.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    hirer
        .post(
            "/gigs/" + team.alone().id() + "/invitations",
            Map.of("gigRoleId", team.alone().roleId(), "userId", worker))
        .expect(201);
    stage().work(owner.id(), UUID.randomUUID(), 500);
    String brand = "brandId=" + team.brand();
    for (UUID member : List.of(owner.id(), viewer)) {
      Api caller = as(member);
      for (String more : List.of("", "&sort=DUE_DATE", "&side=HIRER", "&status=ACTIVE")) {
        assertThat(caller.get("/engagements?" + brand + more).expect(200).ids())
            .as(more)
            .containsExactly(engagement.toString());
      }
      Answer invited = caller.get("/invitations?" + brand).expect(200);
      assertThat(invited.items()).hasSize(1);
      assertThat(invited.items().getFirst().path("brandId").asString())
          .isEqualTo(team.brand().toString());
      assertThat(caller.get("/ledger?side=HIRER&" + brand).expect(200).items()).hasSize(1);
      assertThat(
              caller
                  .get("/ledger/totals?side=HIRER&" + brand)
                  .expect(200)
                  .items()
                  .getFirst()
                  .path("agreed")
                  .asLong())
          .isEqualTo(Stage.FEE);
    }
    assertThat(hirer.get("/engagements").expect(200).ids()).hasSize(2);
    assertThat(hirer.get("/invitations").expect(200).ids()).isEmpty();
    for (String path : List.of("/engagements?", "/invitations?", "/ledger?side=HIRER&")) {
      as(worker).get(path + brand).refused(403, "NOT_BRAND_MEMBER");
    }
    hirer.get("/engagements?side=WORKER&" + brand).refused(400, "INVALID_PARAMETER");
    hirer.get("/ledger?side=WORKER&" + brand).refused(400, "INVALID_PARAMETER");
    hirer.get("/engagements?sort=DUE_DATE&status=ACTIVE").refused(400, "INVALID_PARAMETER");
  }

  /** Who has left sees nothing of it any more, also with a cursor from before. */
  @Test
  void whoLeftTheTeamSeesNothing() {
    Team team = team();
    stage().bids(team.alone(), 3);
    String path = "/applications?limit=1&brandId=" + team.brand();
    String cursor = as(viewer).get(path).text("nextCursor");
    jdbc.sql("delete from brand_member where user_id = ?").param(viewer).update();
    as(viewer).get(path + "&cursor=" + cursor).refused(403, "NOT_BRAND_MEMBER");
  }

  @Test
  void bidsComeByTheirFee() {
    Team team = team();
    List<UUID> bids = stage().bids(team.inCampaign(), 7);
    for (int i = 0; i < bids.size(); i++) {
      jdbc.sql("update application set proposed_fee = ? where id = ?")
          .params(100 * (i % 4), bids.get(i))
          .update();
    }
    Api hirer = as(viewer);
    for (String list :
        List.of(
            "/gigs/" + team.inCampaign().id() + "/applications",
            "/campaigns/" + team.campaign() + "/applications")) {
      for (String status : List.of("", "&status=APPLIED")) {
        List<Long> lowest = fees(hirer, list + "?sort=LOWEST_FEE" + status);
        assertThat(lowest).containsExactly(0L, 0L, 100L, 100L, 200L, 200L, 300L);
        assertThat(fees(hirer, list + "?sort=HIGHEST_FEE" + status)).isEqualTo(lowest.reversed());
      }
      hirer.get(list + "?sort=FEE").expect(400);
      String cursor = hirer.get(list + "?limit=2&sort=LOWEST_FEE").text("nextCursor");
      hirer.get(list + "?sort=HIGHEST_FEE&cursor=" + cursor).refused(400, "INVALID_CURSOR");
      hirer.get(list + "?cursor=" + cursor).refused(400, "INVALID_CURSOR");
    }
  }

  /** Of all pages; each bid once. */
  private static List<Long> fees(Api caller, String path) {
    List<Long> fees = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Answer page = caller.get(path + "&limit=3" + next).expect(200);
      ids.addAll(page.ids());
      page.items().forEach(bid -> fees.add(bid.path("proposedFee").path("amount").asLong()));
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(ids).doesNotHaveDuplicates();
    return fees;
  }

  /** What is due next comes first, what has no date last, and what has ended not at all. */
  @Test
  void workComesByItsDueDate() {
    UUID worker = UUID.randomUUID();
    List<String> wanted = new ArrayList<>();
    for (String due :
        List.of("now() - interval '1 day'", "now()", "now() + interval '1 day'", "null")) {
      UUID id = stage().work(owner.id(), worker, 100).id();
      jdbc.sql("update engagement set due_date = " + due + " where id = ?").param(id).update();
      wanted.add(id.toString());
    }
    stage().complete(stage().work(owner.id(), worker, 100));
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Answer page =
          as(worker).get("/engagements?side=WORKER&sort=DUE_DATE&limit=1" + next).expect(200);
      read.addAll(page.ids());
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(read).isEqualTo(wanted);
    assertThat(as(owner.id()).get("/engagements?side=HIRER&sort=DUE_DATE").ids()).isEqualTo(wanted);
  }

  /** In the order asked for, each once; what is hidden or unknown is left out. */
  @Test
  void manyAreReadByTheirIds() {
    Team team = team();
    UUID worker = UUID.randomUUID();
    UUID bid = stage().bid(team.inCampaign(), worker);
    UUID other = stage().bid(stage().gig(UUID.randomUUID(), null, null, 1), UUID.randomUUID());
    UUID work = stage().work(UUID.randomUUID(), worker, 100).id();
    UUID invitation =
        as(owner.id())
            .post(
                "/gigs/" + team.alone().id() + "/invitations",
                Map.of("gigRoleId", team.alone().roleId(), "userId", worker))
            .expect(201)
            .id("id");
    UUID unknown = UUID.randomUUID();
    Api caller = as(worker);
    assertThat(
            caller
                .get(
                    "/gigs?ids="
                        + ids(
                            team.alone().id(),
                            unknown,
                            team.draft().id(),
                            team.inCampaign().id(),
                            team.alone().id()))
                .expect(200)
                .ids())
        .containsExactly(names(team.alone(), team.inCampaign()));
    assertThat(as(viewer).get("/gigs?ids=" + team.draft().id()).ids())
        .containsExactly(names(team.draft()));
    assertThat(caller.get("/applications?ids=" + ids(other, bid)).expect(200).ids())
        .containsExactly(bid.toString());
    assertThat(caller.get("/engagements?ids=" + ids(work, unknown)).expect(200).ids())
        .containsExactly(work.toString());
    assertThat(caller.get("/invitations?ids=" + ids(invitation, unknown)).expect(200).ids())
        .containsExactly(invitation.toString());
    assertThat(person().get("/invitations?ids=" + invitation).expect(200).ids()).isEmpty();
    for (String list : List.of("/gigs", "/applications", "/engagements", "/invitations")) {
      caller.get(list + "?ids=").expect(400);
      caller.get(list + "?ids=1").expect(400);
      caller.get(list + "?ids=" + unknown + ",").expect(400);
      caller
          .get(list + "?ids=" + unknown + "&brandId=" + team.brand())
          .refused(400, "INVALID_PARAMETER");
      UUID[] many = new UUID[101];
      java.util.Arrays.setAll(many, i -> UUID.randomUUID());
      caller.get(list + "?ids=" + ids(many)).expect(400);
    }
  }

  private static String ids(UUID... ids) {
    return String.join(",", java.util.Arrays.stream(ids).map(UUID::toString).toList());
  }

  private static String[] names(Gig... gigs) {
    return java.util.Arrays.stream(gigs).map(gig -> gig.id().toString()).toArray(String[]::new);
  }
}
