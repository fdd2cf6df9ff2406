package io.crewcall.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.crewcall.platform.etag.IfMatchResolver;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.NextLinkAdvice;
import io.crewcall.platform.page.PageQueryResolver;
import io.crewcall.platform.patch.MergePatchModule;
import io.crewcall.platform.problem.ProblemAdvice;
import io.crewcall.platform.problem.ProblemErrorController;
import io.crewcall.platform.problem.ProblemErrorReportValve;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.security.CurrentUserResolver;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Time, ids, problem documents, strict JSON, pages, ETags and request ids. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
public class WebAutoConfiguration {

  /** The clock of the process, cut to microseconds: what the database can keep. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Bean
  @ConditionalOnMissingBean
  IdGenerator idGenerator() {
    return UuidCreator::getTimeOrderedEpochPlus1;
  }

  @Bean
  StrictJson strictJson() {
    return new StrictJson();
  }

  @Bean
  MergePatchModule mergePatchModule(
      ObjectProvider<JsonMapper> json, ObjectProvider<Validator> validator) {
    return new MergePatchModule(json::getObject, validator::getObject);
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper json) {
    return new ProblemWriter(json);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemWriter problems) {
    return new ProblemAdvice(problems);
  }

  @Bean
  JsonBodies jsonBodies() {
    return new JsonBodies();
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemWriter problems) {
    return new ProblemErrorController(problems);
  }

  @Bean
  NextLinkAdvice nextLinkAdvice() {
    return new NextLinkAdvice();
  }

  @Bean
  @ConditionalOnProperty("crewcall.cursor-secret")
  Cursors cursors(@Value("${crewcall.cursor-secret}") String secret) {
    return new Cursors(secret);
  }

  @Bean
  FilterRegistrationBean<RequestIdFilter> requestIdFilter(IdGenerator ids, ProblemWriter problems) {
    FilterRegistrationBean<RequestIdFilter> registration =
        new FilterRegistrationBean<>(new RequestIdFilter(ids, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  /** Only where a load balancer looks at the readiness; tests and the local stack stop at once. */
  @Bean
  Drain drain(
      @Value("${crewcall.web.drain:0s}") Duration lasting, ApplicationEventPublisher events) {
    return new Drain(lasting, events);
  }

  @Bean
  FilterRegistrationBean<Drain> drainFilter(Drain drain) {
    FilterRegistrationBean<Drain> registration = new FilterRegistrationBean<>(drain);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 9);
    return registration;
  }

  @Bean
  FilterRegistrationBean<HeadFilter> headFilter() {
    FilterRegistrationBean<HeadFilter> registration =
        new FilterRegistrationBean<>(new HeadFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
    return registration;
  }

  @Bean
  FilterRegistrationBean<HeaderFilter> headerFilter(ProblemWriter problems) {
    FilterRegistrationBean<HeaderFilter> registration =
        new FilterRegistrationBean<>(new HeaderFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      @Value("${crewcall.web.max-body:1MB}") DataSize limit, ProblemWriter problems) {
    FilterRegistrationBean<BodyLimitFilter> registration =
        new FilterRegistrationBean<>(new BodyLimitFilter(limit.toBytes(), problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return registration;
  }

  @Bean
  FilterRegistrationBean<QueryFilter> queryFilter(ProblemWriter problems) {
    FilterRegistrationBean<QueryFilter> registration =
        new FilterRegistrationBean<>(new QueryFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
          }
        });
  }

  @Bean
  WebMvcConfigurer platformConventions() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserResolver());
        resolvers.add(new PageQueryResolver());
        resolvers.add(new IfMatchResolver());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters());
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(
            converters -> converters.removeIf(OtherFormats::isOneOf));
      }

      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new SuccessTypes()));
      }
    };
  }
}
