package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who must not hire himself, and what must not hang under itself, with 32 at once through HTTP. */
class KinshipRacesTest extends GigServiceTest {

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  /** In a crowd of applicants exactly the brand's own people are turned away. */
  @Test
  void ownPeopleAreRefusedInACrowd() throws Exception {
    Race.rounds(() -> {
      UUID owner = UUID.randomUUID();
      UUID brand = stage().brand(owner);
      Set<UUID> team = new HashSet<>(Set.of(owner));
      for (String role : List.of("MANAGER", "VIEWER", "MANAGER")) {
        UUID member = UUID.randomUUID();
        stage().member(brand, member, role);
        team.add(member);
      }
      Gig gig = stage().gig(owner, brand, null, 5);
      List<UUID> crowd = new ArrayList<>(team);
      while (crowd.size() < Race.THREADS) {
        crowd.add(UUID.randomUUID());
      }
      Collections.shuffle(crowd);
      Map<UUID, Integer> answers = new java.util.concurrent.ConcurrentHashMap<>();
      assertThat(
              Race.together(i ->
                  () ->
                      answers.put(
                          crowd.get(i),
                          as(crowd.get(i))
                              .post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 10))
                              .status())))
          .containsOnly(Race.OK);
      answers.forEach((who, status) ->
          assertThat(status)
              .as(team.contains(who) ? "own" : "other")
              .isEqualTo(team.contains(who) ? 403 : 201));
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application a join brand_member m
                        on m.brand_id = a.brand_id and m.user_id = a.applicant_id
                      where a.gig_id = ?
                      """,
                      gig.id()))
          .isZero();
    });
  }

  /** Sub-gigs posted at every level at once, and re-hung: three levels, and no way round. */
  @Test
  void noCycleAndNoFourthLevel() throws Exception {
    Race.rounds(() -> {
      Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 9_000);
      Work editor = stage().workUnder(star, UUID.randomUUID(), 4_000);
      Work assistant = stage().workUnder(editor, UUID.randomUUID(), 1_000);
      List<Work> chain = List.of(star, editor, assistant);
      String draft =
          as(editor.workerId())
              .post(
                  "/gigs",
                  gig(
                      Map.of(
                          "parentEngagementId",
                          editor.id(),
                          "roles",
                          List.of(role("EDITOR", 1, 5)))))
              .expect(201)
              .text("id");
      Map<String, Integer> answers = new java.util.concurrent.ConcurrentSkipListMap<>();
      assertThat(
              Race.together(i ->
                  () -> {
                    Work above = chain.get(i % 3);
                    Api.Answer answer =
                        i % 2 == 0
                            ? as(above.workerId())
                                .post(
                                    "/gigs",
                                    gig(
                                        Map.of(
                                            "parentEngagementId",
                                            above.id(),
                                            "roles",
                                            List.of(role("EDITOR", 1, 5)))))
                            : as(editor.workerId())
                                .patch(
                                    "/gigs/" + draft,
                                    Map.of("parentEngagementId", above.id()),
                                    "*");
                    answers.merge(
                        (i % 2 == 0 ? "post " + i % 3 : "patch") + " " + answer.status(),
                        1,
                        Integer::sum);
                  }))
          .containsOnly(Race.OK);
      assertThat(answers.keySet())
          .containsExactlyInAnyOrder("post 0 201", "post 1 201", "post 2 422", "patch 400");
    });
    assertThat(
            stage()
                .number(
                    """
                    with recursive up as (
                      select id as start, id, parent_engagement_id, 1 as level from engagement
                      union all
                      select up.start, e.id, e.parent_engagement_id, up.level + 1
                      from up join engagement e on e.id = up.parent_engagement_id
                      where up.level < 10)
                    select coalesce(max(level), 0) from up
                    """))
        .isLessThanOrEqualTo(3);
    assertThat(stage().number("select coalesce(max(depth), 0) from gig")).isLessThanOrEqualTo(3);
    assertThat(
            stage()
                .number(
                    """
                    select count(*) from gig g join engagement e on e.id = g.parent_engagement_id
                    where g.depth <> e.depth + 1
                    """))
        .isZero();
  }
}
