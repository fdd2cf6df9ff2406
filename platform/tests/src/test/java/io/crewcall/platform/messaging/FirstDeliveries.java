package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at a topic as its consumers do: each event counts when it is seen first. */
record FirstDeliveries(int events, int repeated) {

  /** Fails when an event arrived behind a later one of its subject. */
  static FirstDeliveries inOrder(List<ConsumerRecord<String, byte[]>> records) {
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    int repeated = 0;
    for (ConsumerRecord<String, byte[]> found : records) {
      if (!seen.add(header(found, EventHeaders.ID))) {
        repeated++;
        continue;
      }
      long version = Long.parseLong(header(found, EventHeaders.VERSION));
      long before = last.getOrDefault(found.key(), 0L);
      assertThat(version).as("version of %s after %d", found.key(), before).isEqualTo(before + 1);
      last.put(found.key(), version);
    }
    return new FirstDeliveries(seen.size(), repeated);
  }

  private static String header(ConsumerRecord<String, byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
