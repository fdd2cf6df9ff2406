package io.crewcall.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How requests get to the services: with a time-out until the last byte of the answer, save for
 * those who ask for {@code text/event-stream} where an operation streams: that lasts for as long as
 * they listen.
 */
final class Exchanges {
  private final ProxyExchange answers;
  private final ProxyExchange streams;
  private final Map<PathPattern, ProxyExchange> particular = new TreeMap<>();
  private final List<PathPattern> streaming;

  /**
   * @param within makes an exchange with a time-out
   */
  Exchanges(GatewayProperties properties, Function<Duration, ProxyExchange> within) {
    this.answers = within.apply(properties.patience().answer());
    this.streams = within.apply(properties.patience().stream());
    this.streaming =
        properties.streams().stream().map(PathPatternParser.defaultInstance::parse).toList();
    for (GatewayProperties.Particular address : properties.particular()) {
      Duration answer = address.answer();
      if (answer != null) {
        particular.put(
            PathPatternParser.defaultInstance.parse(address.path()), within.apply(answer));
      }
    }
  }

  /** For one request. */
  ProxyExchange of(String path, boolean stream) {
    if (stream) {
      return streams;
    }
    if (!particular.isEmpty()) {
      PathContainer parsed = PathContainer.parsePath(path);
      for (Map.Entry<PathPattern, ProxyExchange> address : particular.entrySet()) {
        if (address.getKey().matches(parsed)) {
          return address.getValue();
        }
      }
    }
    return answers;
  }

  /** Whether events would be taken, where there are any. */
  boolean wantsStream(String path, HttpHeaders request) {
    PathContainer parsed = PathContainer.parsePath(path);
    if (streaming.stream().noneMatch(pattern -> pattern.matches(parsed))) {
      return false;
    }
    try {
      List<MediaType> accepted = request.getAccept();
      return accepted.isEmpty()
          || accepted.stream().anyMatch(type -> type.includes(MediaType.TEXT_EVENT_STREAM));
    } catch (InvalidMediaTypeException forTheServiceToRefuse) {
      return false;
    }
  }
}
