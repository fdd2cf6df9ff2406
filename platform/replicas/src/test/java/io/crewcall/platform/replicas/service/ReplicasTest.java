package io.crewcall.platform.replicas.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.replicas.brand.BrandMembership;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository.TeamRole;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import io.crewcall.testsupport.RealServers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** The replicas that several services keep, in the tables that they are documented with. */
@SpringBootTest(classes = ReplicasApplication.class, properties = "crewcall.kafka.enabled=false")
@RealServers(kafka = false)
class ReplicasTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @Autowired private UserReplicaRepository users;
  @Autowired private BrandReplicaRepository brands;
  @Autowired private MediaAssetReplicaRepository assets;
  @Autowired private List<PersonalData> personalData;
  @Autowired private TransactionTemplate transaction;

  private final UUID id = UUID.randomUUID();
  private final UUID asha = UUID.randomUUID();
  private final UUID bina = UUID.randomUUID();

  private <T extends AggregateState> void tell(Consumer<Event<T>> listener, long version, T state) {
    transaction.executeWithoutResult(status ->
        listener.accept(new Event<>(UUID.randomUUID(), "test", "test", NOW, id, version, state)));
  }

  private UserState user(String name, boolean active) {
    return UserStateBuilder.builder()
        .userId(id)
        .handle(name)
        .displayName(name)
        .languages(List.of())
        .roles(Set.of(Role.BRAND))
        .createdAt(NOW)
        .active(active)
        .build();
  }

  private BrandState brand(String name, Member... team) {
    return new BrandState(id, name, "Food", null, null, asha, List.of(team));
  }

  private AssetState asset(AssetState.Status status) {
    return new AssetState(id, asha, "REEL", "video/mp4", 1, status, null, null);
  }

  @Test
  void aPersonIsKnownByTheNewestEventAndForgottenByAnErasure() {
    tell(users::on, 0, user("asha", true));
    tell(users::on, 2, user("asha.rao", true));
    tell(users::on, 1, user("late", false));

    assertThat(users.findIdByHandle("asha.rao")).contains(id);
    assertThat(users.findActive(id)).contains(true);

    transaction.executeWithoutResult(status -> personalData.forEach(part -> part.erase(id)));
    assertThat(users.findIdByHandle("asha.rao")).isEmpty();
    tell(users::on, 1, user("late", true));
    assertThat(users.findAll(List.of(id)))
        .singleElement()
        .satisfies(user -> {
          assertThat(user.displayName()).isEqualTo("Deleted user");
          assertThat(user.active()).isFalse();
          assertThat(user.version()).isEqualTo(2);
        });
  }

  @Test
  void aBrandIsKnownWithItsPresentTeam() {
    tell(brands::on, 0, brand("Chai", new Member(asha, MemberRole.OWNER)));
    tell(
        brands::on,
        3,
        brand(
            "Chai & Co", new Member(asha, MemberRole.VIEWER), new Member(bina, MemberRole.OWNER)));
    tell(brands::on, 2, brand("Late", new Member(asha, MemberRole.OWNER)));

    assertThat(brands.findMembership(id, asha))
        .contains(new BrandMembership("Chai & Co", MemberRole.VIEWER));
    assertThat(brands.findMembership(id, bina).orElseThrow().manager()).isTrue();
    assertThat(brands.findMembership(id, UUID.randomUUID()).orElseThrow().member()).isFalse();
    assertThat(brands.findMembership(UUID.randomUUID(), asha)).isEmpty();
    assertThat(brands.findTeams(asha)).containsExactly(new TeamRole(id, MemberRole.VIEWER));

    tell(brands::on, 4, brand("Chai & Co", new Member(bina, MemberRole.OWNER)));
    assertThat(brands.findTeams(asha)).isEmpty();
  }

  @Test
  void aFileIsItsOwnersOnlyWhileItIsReady() {
    tell(assets::on, 0, asset(AssetState.Status.PROCESSING));
    assertThat(assets.findAll(List.of(id)).getFirst().readyFor(asha)).isFalse();
    tell(assets::on, 1, asset(AssetState.Status.READY));
    assertThat(assets.findAll(List.of(id)).getFirst().readyFor(asha)).isTrue();
    assertThat(assets.findAll(List.of(id)).getFirst().readyFor(bina)).isFalse();
    assertThat(assets.findAll(List.of(id)).getFirst().publicPath("large")).isEmpty();
    tell(
        assets::on,
        2,
        new AssetState(
            id,
            asha,
            "AVATAR",
            "image/jpeg",
            1,
            AssetState.Status.READY,
            9,
            9,
            List.of(
                new AssetState.PublicVariant("thumbnail", "/t", "image/jpeg", 4, 4),
                new AssetState.PublicVariant("large", "/l", "image/jpeg", 9, 9))));
    assertThat(assets.findAll(List.of(id)).getFirst())
        .satisfies(avatar -> {
          assertThat(avatar.publicPath("large")).contains("/l");
          assertThat(avatar.publicPath("poster")).contains("/t");
          assertThat(avatar.pictureOf(asha, "AVATAR")).isTrue();
          assertThat(avatar.pictureOf(asha, "LOGO")).isFalse();
          assertThat(avatar.pictureOf(bina, "AVATAR")).isFalse();
        });
    tell(assets::on, 3, asset(AssetState.Status.REMOVED));
    assertThat(assets.findAll(List.of(id)).getFirst().readyFor(asha)).isFalse();
  }
}
