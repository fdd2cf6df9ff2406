package io.crewcall.gateway;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How requests get to the services.
 *
 * @param answers bounds the time until the last byte of the answer
 * @param streams for those who ask for {@code text/event-stream}, which lasts for as long as they
 *     listen
 */
record Exchanges(ProxyExchange answers, ProxyExchange streams) {

  ProxyExchange of(HttpHeaders request) {
    return wantsStream(request) ? streams : answers;
  }

  private static boolean wantsStream(HttpHeaders request) {
    try {
      List<MediaType> accepted = request.getAccept();
      return accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException forTheServiceToRefuse) {
      return false;
    }
  }
}
