package io.crewcall.platform.messaging;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/deadletters} counts the letters that wait, by topic; {@code POST} with an
 * optional {@code {"topic": "..."}} replays them.
 */
@Endpoint(id = "deadletters")
public final class DeadLetterEndpoint {
  private final DeadLetterReplay letters;
  private final Set<String> topics;

  DeadLetterEndpoint(DeadLetterReplay letters, Set<String> topics) {
    this.letters = letters;
    this.topics = Set.copyOf(topics);
  }

  @ReadOperation
  public Map<String, Long> waiting() {
    return letters.waiting();
  }

  /**
   * @param topic where the letters were published first; all topics when missing
   */
  @WriteOperation
  public Map<String, DeadLetterReplay.Result> replay(@Nullable String topic) {
    if (topic == null) {
      return letters.replay(topics);
    }
    if (!topics.contains(topic)) {
      throw new InvalidEndpointRequestException("no such topic here", "topic");
    }
    return letters.replay(Set.of(topic));
  }
}
