package io.crewcall.gateway;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Forwards a request to one service. Address and headers go as the client sent them, byte for byte,
 * save what {@link ClientHeaders} replaces and what belongs to one connection only; the library's
 * own handler parses and writes the query anew.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Exchanges exchanges;
  private final List<RequestHttpHeadersFilter> requestHeaders;
  private final List<ResponseHttpHeadersFilter> responseHeaders;
  private final UnaryOperator<ServerResponse> passing;
  private final String service;

  /**
   * @param passing what an answer of the service goes through
   */
  Forwarding(
      Exchanges exchanges,
      List<RequestHttpHeadersFilter> requestHeaders,
      List<ResponseHttpHeadersFilter> responseHeaders,
      URI service,
      UnaryOperator<ServerResponse> passing) {
    this.exchanges = exchanges;
    this.requestHeaders = requestHeaders;
    this.responseHeaders = responseHeaders;
    this.passing = passing;
    this.service = service.toString().replaceAll("/+$", "");
  }

  /**
   * A read that found nobody listening is tried once more after a moment: an instance that is being
   * restarted, or was taken out of rotation just now, does not show.
   */
  @Override
  public ServerResponse handle(ServerRequest request) throws Exception {
    try {
      return forward(request);
    } catch (ResourceAccessException failed) {
      if (!READS.contains(request.method()) || !nobodyListened(failed)) {
        throw failed;
      }
      Thread.sleep(PAUSE);
      return forward(request);
    }
  }

  private ServerResponse forward(ServerRequest request) {
    HttpHeaders headers = headers(request.servletRequest());
    ProxyExchange exchange = exchanges.of(headers);
    for (RequestHttpHeadersFilter filter : requestHeaders) {
      headers = filter.apply(headers, request);
    }
    ProxyExchange.Request forwarded =
        exchange
            .request(request)
            .uri(target(request.servletRequest()))
            .headers(ClientHeaders.replace(headers, request.servletRequest()))
            .responseConsumer((answer, response) -> {
              HttpHeaders passed = answer.getHeaders();
              for (ResponseHttpHeadersFilter filter : responseHeaders) {
                passed = filter.apply(passed, response);
              }
              response.headers().putAll(passed);
              // The gateway has set it already; the service's copy would double it.
              response.headers().remove(RequestIds.HEADER);
            })
            .build();
    return passing.apply(exchange.exchange(forwarded));
  }

  private URI target(HttpServletRequest request) {
    String query = request.getQueryString();
    try {
      return URI.create(service + request.getRequestURI() + (query == null ? "" : "?" + query));
    } catch (IllegalArgumentException malformed) {
      throw Problem.badRequest("INVALID_ADDRESS", "The address is not well formed.").exception();
    }
  }

  /** As they came over the wire. */
  private static HttpHeaders headers(HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.addAll(name, Collections.list(request.getHeaders(name)));
    }
    headers.remove(HttpHeaders.HOST);
    return headers;
  }

  private static boolean nobodyListened(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return true;
      }
    }
    return false;
  }
}
