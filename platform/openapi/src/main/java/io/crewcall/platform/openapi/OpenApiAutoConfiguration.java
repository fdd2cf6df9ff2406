package io.crewcall.platform.openapi;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.ResolvedCaller;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** The generated OpenAPI 3.1 document of a service, at {@code /v3/api-docs}. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

  // The list is static and not made for threads: written once, before the first context has beans.
  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            CurrentUser.class, ResolvedCaller.class, PageQuery.class, IfMatch.class);
  }

  @Bean
  GlobalOpenApiCustomizer documentConventions(
      @Value("${spring.application.name}") String service,
      @Value("${crewcall.api.description:}") String description,
      ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
    return new DocumentConventions(service, description, rules::getIfAvailable);
  }

  @Bean
  GlobalOperationCustomizer operationConventions() {
    return new OperationConventions();
  }

  @Bean
  MergePatchSchemas mergePatchSchemas() {
    return new MergePatchSchemas();
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }

  /** Requests that exist only to ask the access rules about; without it these are not answered. */
  @Bean
  HttpServletRequestTransformer askedRequests() {
    HttpServletRequestTransformer paths = new PathPatternRequestTransformer();
    return request ->
        new HttpServletRequestWrapper(paths.transform(request)) {
          @Override
          public DispatcherType getDispatcherType() {
            return DispatcherType.REQUEST;
          }
        };
  }
}
