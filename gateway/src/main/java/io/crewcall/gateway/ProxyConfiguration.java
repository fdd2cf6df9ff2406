package io.crewcall.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.web.BodyTooLargeException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Forwards requests to the services, each failure on the way as a problem document. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ProxyConfiguration.class);

  private final ProblemWriter problems;

  ProxyConfiguration(ProblemWriter problems) {
    this.problems = problems;
  }

  /**
   * The JDK client on virtual threads; HTTP/1.1, because an upgrade offer on every first request
   * buys nothing between our own servers.
   */
  @Bean
  ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> upstreamClient() {
    return builder ->
        builder
            .withExecutor(Executors.newVirtualThreadPerTaskExecutor())
            .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(GatewayProperties properties) {
    RouterFunctions.Builder all = RouterFunctions.route();
    int number = 0;
    for (Routes routes : Routes.ALL) {
      RequestPredicate owned =
          routes.paths().stream()
              .map(RequestPredicates::path)
              .reduce(RequestPredicate::or)
              .orElseThrow();
      all.add(
          route(routes.service() + "-" + number++)
              .route(owned, http())
              .before(uri(properties.service(routes.service())))
              .before(ClientHeaders::replace)
              .after((request, response) -> ClientHeaders.withoutRequestId(response))
              .onError(failure -> true, (failure, request) -> refuse(failure, request, routes))
              .build());
    }
    return all.build();
  }

  private ServerResponse refuse(Throwable failure, ServerRequest request, Routes routes) {
    Problem problem = problemOf(failure, routes.service());
    log.warn(
        "{} {} at {} failed: {}",
        request.method(),
        request.path(),
        routes.service(),
        failure.toString());
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.body(problems.detail(request.servletRequest(), problem));
  }

  private static Problem problemOf(Throwable failure, String service) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BodyTooLargeException tooLarge -> {
          return tooLarge.problem();
        }
        case HttpConnectTimeoutException unreachable -> {
          return unavailable(service);
        }
        case HttpTimeoutException slow -> {
          return Problem.of(
              HttpStatus.GATEWAY_TIMEOUT, "SERVICE_TIMEOUT", service + " took too long to answer.");
        }
        default -> {}
      }
    }
    return unavailable(service);
  }

  private static Problem unavailable(String service) {
    return Problem.unavailable(
        "SERVICE_UNAVAILABLE", service + " is not available right now; try again shortly.");
  }
}
