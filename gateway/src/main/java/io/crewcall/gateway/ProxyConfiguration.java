package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import io.crewcall.gateway.revocation.Revocations;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
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

  private static final int AFTER_LIMITS = -80;

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
  Exchanges exchanges(
      RestClient.Builder client,
      ClientHttpRequestFactoryBuilder<?> factories,
      HttpClientSettings settings,
      GatewayProperties properties,
      GatewayMvcProperties library) {
    return new Exchanges(
        properties,
        within -> {
          RestClient patient =
              client
                  .clone()
                  .requestFactory(factories.build(settings.withReadTimeout(within)))
                  .build();
          return new RestClientProxyExchange(patient, library);
        });
  }

  @Bean
  Streams streams(GatewayProperties properties, Revocations revocations) {
    return new Streams(properties.patience().streamSilence(), revocations::contains);
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(
      GatewayProperties properties,
      Exchanges exchanges,
      Streams streams,
      ClientAddress clients,
      MeterRegistry metrics,
      ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
      ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
    Forwarding.Way way =
        new Forwarding.Way(
            exchanges,
            streams,
            new AnswerBodies(properties, metrics),
            clients,
            requestHeaders.orderedStream().toList(),
            responseHeaders.orderedStream().toList());
    Map<String, Forwarding> forwardings = new HashMap<>();
    for (String service : Routes.services()) {
      forwardings.put(
          service,
          new Forwarding(
              way,
              new Guard(service, properties.patience(), properties.oneCallerPercent(), metrics),
              new Instances(properties.service(service)),
              (answer, call) ->
                  new WholeAnswer(
                      answer, call, failure -> Failures.of(failure, service), problems)));
    }
    RouterFunctions.Builder all = RouterFunctions.route();
    for (Routes routes : Routes.ALL) {
      RequestPredicate owned =
          routes.paths().stream()
              .map(RequestPredicates::path)
              .reduce(RequestPredicate::or)
              .orElseThrow();
      all.add(
          RouterFunctions.route()
              .route(owned, Objects.requireNonNull(forwardings.get(routes.service())))
              .onError(failure -> true, (failure, request) -> refuse(failure, request, routes))
              .build());
    }
    return all.build();
  }

  private ServerResponse refuse(Throwable failure, ServerRequest request, Routes routes) {
    Problem problem = Failures.of(failure, routes.service());
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

  @Bean
  FilterRegistrationBean<BodyLimits> bodyLimits(GatewayProperties properties) {
    FilterRegistrationBean<BodyLimits> registration =
        new FilterRegistrationBean<>(new BodyLimits(properties, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 21);
    return registration;
  }

  /** Behind the limits of those who signed in: what they send more is not read. */
  @Bean
  FilterRegistrationBean<RequestBodies> requestBodies(
      GatewayProperties properties, ClientAddress clients, MeterRegistry metrics) {
    FilterRegistrationBean<RequestBodies> registration =
        new FilterRegistrationBean<>(new RequestBodies(properties, clients, problems, metrics));
    registration.setOrder(AFTER_LIMITS);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BrokenAnswers> brokenAnswers() {
    FilterRegistrationBean<BrokenAnswers> registration =
        new FilterRegistrationBean<>(new BrokenAnswers());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
    return registration;
  }
}
