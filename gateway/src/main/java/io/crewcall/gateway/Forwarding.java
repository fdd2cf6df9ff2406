package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
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
  private static final Pattern UNESCAPED = Pattern.compile("[|{}^`\\\\]");
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Way way;
  private final Guard guard;
  private final BiFunction<ServerResponse, Guard.Call, ServerResponse> passing;
  private final Instances instances;

  /** What the ways to all services have in common. */
  record Way(
      Exchanges exchanges,
      Streams streams,
      AnswerBodies answers,
      ClientAddress clients,
      List<RequestHttpHeadersFilter> requestHeaders,
      List<ResponseHttpHeadersFilter> responseHeaders) {}

  /**
   * @param instances of the service
   * @param passing what an answer of the service goes through
   */
  Forwarding(
      Way way,
      Guard guard,
      Instances instances,
      BiFunction<ServerResponse, Guard.Call, ServerResponse> passing) {
    this.way = way;
    this.guard = guard;
    this.passing = passing;
    this.instances = instances;
  }

  @Override
  public ServerResponse handle(ServerRequest request) throws Exception {
    HttpHeaders headers = headers(request.servletRequest());
    boolean stream = way.exchanges().wantsStream(request.servletRequest().getRequestURI(), headers);
    Caller caller = Caller.of(request.servletRequest(), way.clients());
    Guard.Call call = stream ? guard.stream(caller) : guard.call(caller);
    BrokenAnswers.ends(request.servletRequest(), call);
    try {
      ServerResponse answer =
          stream ? beginStream(request, headers) : forward(request, headers, false);
      InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
      if (body != null && (stream || !streams(answer))) {
        MvcUtils.putAttribute(
            request,
            MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
            stream
                ? way.streams().watch(body, token())
                : way.answers().takeOver(request.servletRequest(), caller, body, call));
      }
      return passing.apply(answer, call);
    } catch (Exception failed) {
      if (Failures.byClient(failed)) {
        call.abandoned();
      } else {
        call.failed(failed);
      }
      throw failed;
    }
  }

  /** Of who calls; null for a stranger. */
  private static @Nullable Jwt token() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        ? caller.getToken()
        : null;
  }

  /** Such an answer has no end to wait for, whatever was asked for. */
  private static boolean streams(ServerResponse answer) {
    return MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(answer.headers().getContentType());
  }

  private ServerResponse beginStream(ServerRequest request, HttpHeaders headers)
      throws InterruptedException, IOException {
    Streams.Beginning beginning = way.streams().beginning();
    try (beginning) {
      return forward(request, headers, true);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      if (beginning.isGivenUp()) {
        throw new HttpTimeoutException("no stream began");
      }
      throw failed;
    }
  }

  /**
   * Where nobody listens nothing is done: the next instance is asked. A read is tried once more
   * after a moment, also when its answer broke off before it began: an instance that is being
   * restarted, or was taken out of rotation just now, does not show.
   */
  private ServerResponse forward(ServerRequest request, HttpHeaders headers, boolean stream)
      throws InterruptedException, IOException {
    boolean read = READS.contains(request.method());
    List<Instances.Instance> inTurn = instances.inTurn();
    ResourceAccessException last = null;
    for (Instances.Instance instance : inTurn) {
      try {
        ServerResponse answer = exchange(request, headers, stream, instance);
        if (!read || !closing(answer)) {
          return answer;
        }
        discard(request);
      } catch (ResourceAccessException failed) {
        boolean again =
            Failures.nobodyListened(failed)
                || read && !Failures.timedOut(failed) && !Failures.byClient(failed);
        if (!again) {
          throw failed;
        }
        instance.avoid();
        last = failed;
      }
    }
    if (last != null && !read) {
      throw last;
    }
    Thread.sleep(PAUSE);
    return exchange(request, headers, stream, inTurn.getFirst());
  }

  /** A container that is about to stop refuses what comes, before any of our code sees it. */
  private static boolean closing(ServerResponse answer) {
    return answer.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
        && !answer.headers().containsHeader(HttpHeaders.CONTENT_TYPE)
        && !answer.headers().containsHeader(HttpHeaders.RETRY_AFTER);
  }

  private static void discard(ServerRequest request) throws IOException {
    InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
    if (body != null) {
      body.close();
    }
  }

  private ServerResponse exchange(
      ServerRequest request, HttpHeaders sent, boolean stream, Instances.Instance instance) {
    HttpHeaders headers = sent;
    for (RequestHttpHeadersFilter filter : way.requestHeaders()) {
      headers = filter.apply(headers, request);
    }
    HttpServletRequest servlet = request.servletRequest();
    ProxyExchange exchange = way.exchanges().of(servlet.getRequestURI(), stream);
    return exchange.exchange(
        exchange
            .request(request)
            .uri(target(instance.address(), servlet))
            .headers(ClientHeaders.replace(headers, servlet, way.clients()))
            .responseConsumer((answer, response) -> {
              HttpHeaders passed = answer.getHeaders();
              if (response.statusCode().is2xxSuccessful()
                  && "close".equalsIgnoreCase(passed.getFirst(HttpHeaders.CONNECTION))) {
                instance.avoid();
              }
              for (ResponseHttpHeadersFilter filter : way.responseHeaders()) {
                passed = filter.apply(passed, response);
              }
              response.headers().putAll(passed);
              // The gateway has set it already; the service's copy would double it.
              response.headers().remove(RequestIds.HEADER);
              EntityTags.weaken(sent, response.headers());
            })
            .build());
  }

  private static URI target(String address, HttpServletRequest request) {
    String query = request.getQueryString();
    try {
      return URI.create(
          address + request.getRequestURI() + (query == null ? "" : "?" + escaped(query)));
    } catch (IllegalArgumentException malformed) {
      throw Problem.badRequest("INVALID_ADDRESS", "The address is not well formed.").exception();
    }
  }

  /** As it came, save what browsers send as it is (WHATWG URL) and {@link URI} does not take. */
  private static String escaped(String query) {
    return UNESCAPED
        .matcher(query)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }

  /** As they came over the wire. */
  private static HttpHeaders headers(HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.addAll(name, Collections.list(request.getHeaders(name)));
    }
    headers.remove(HttpHeaders.HOST);
    // Meant for this connection only (RFC 9110, 7.6.1).
    headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .forEach(name -> headers.remove(name.strip()));
    return headers;
  }
}
