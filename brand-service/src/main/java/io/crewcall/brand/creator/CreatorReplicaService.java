package io.crewcall.brand.creator;

import static java.util.stream.Collectors.toMap;

import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Tells other rooms of the people this service knows. */
@Service
public class CreatorReplicaService {
  private final UserReplicaRepository users;
  private final RateCardRepository rateCards;

  CreatorReplicaService(UserReplicaRepository users, RateCardRepository rateCards) {
    this.users = users;
    this.rateCards = rateCards;
  }

  /** Whether there is such an active person; waits a moment for one who has just registered. */
  public boolean awaitActive(UUID userId) {
    return ReplicaLookup.await(() -> users.findActive(userId)).orElse(false);
  }

  /** Who has this handle; waits a moment for somebody who has just registered. */
  public Optional<UUID> awaitHandle(String handle) {
    String lower = handle.toLowerCase(Locale.ROOT);
    return ReplicaLookup.await(() -> users.findIdByHandle(lower));
  }

  /** One person with rates. */
  public Optional<CreatorReplica> find(UUID userId) {
    return rateCards.findCreators(List.of(userId)).stream().findFirst();
  }

  /** These people with rates, in one statement; those not known are left out. */
  public Map<UUID, CreatorReplica> among(Collection<UUID> userIds) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    return rateCards.findCreators(userIds).stream()
        .collect(toMap(CreatorReplica::userId, Function.identity()));
  }
}
