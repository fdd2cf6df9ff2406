package io.crewcall.user.notification.event;

import io.crewcall.user.notification.NewNotification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told what by the events of one topic: a rule for each of its types, also for those that
 * nobody is told of. A test compares the types with the contract's.
 *
 * @param <C> what the rules go by: the event, and what was known before it where that matters
 */
final class NotificationRules<C> {
  private static final Logger log = LoggerFactory.getLogger(NotificationRules.class);

  private final String aggregate;
  private final Map<String, Function<C, List<NewNotification>>> rules = new HashMap<>();

  /**
   * @param aggregate the part of the types that all of them begin with
   */
  NotificationRules(String aggregate) {
    this.aggregate = aggregate;
  }

  NotificationRules<C> on(String type, Function<C, List<NewNotification>> rule) {
    rules.put(aggregate + "." + type, rule);
    return this;
  }

  NotificationRules<C> nobodyOn(String... types) {
    for (String type : types) {
      on(type, change -> List.of());
    }
    return this;
  }

  /** What is told; nothing for a type that came after this version. */
  List<NewNotification> told(String type, C change) {
    Function<C, List<NewNotification>> rule = rules.get(type);
    if (rule == null) {
      log.info("nobody is told of {}, which this version does not know", type);
      return List.of();
    }
    return rule.apply(change);
  }

  Set<String> types() {
    return Set.copyOf(rules.keySet());
  }
}
