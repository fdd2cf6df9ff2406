package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened, as an enum that a switch must cover. The constant {@code OFFER_DECLINED} of an
 * aggregate {@code application} means {@code application.offer-declined}.
 */
final class EventTypes {
  private static final Logger log = LoggerFactory.getLogger(EventTypes.class);

  private EventTypes() {}

  /** The constant for an event's type; none for one that came after this version. */
  static <E extends Enum<E>> Optional<E> of(Class<E> types, Event<?> event) {
    for (E type : types.getEnumConstants()) {
      if (event.type().endsWith("." + suffix(type))) {
        return Optional.of(type);
      }
    }
    log.info("nobody is told of {}, which this version does not know", event.type());
    return Optional.empty();
  }

  /** The part of the type behind the aggregate's name. */
  static String suffix(Enum<?> type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
