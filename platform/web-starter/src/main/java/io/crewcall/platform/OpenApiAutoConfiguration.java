package io.crewcall.platform;

import io.crewcall.platform.openapi.HouseOpenApi;
import io.crewcall.platform.patch.MergePatchSchemas;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The generated OpenAPI 3.1 document of a service, at {@code /v3/api-docs}. */
@AutoConfiguration
public class OpenApiAutoConfiguration {

  @Bean
  GlobalOpenApiCustomizer houseOpenApi(
      @Value("${spring.application.name}") String service,
      @Value("${crewcall.api.description:}") String description) {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            io.crewcall.platform.security.CurrentUser.class,
            io.crewcall.platform.page.PageQuery.class,
            io.crewcall.platform.etag.IfMatch.class);
    return HouseOpenApi.document(service, description);
  }

  @Bean
  MergePatchSchemas mergePatchSchemas() {
    return new MergePatchSchemas();
  }

  @Bean
  GlobalOperationCustomizer houseOperations() {
    return HouseOpenApi.operations();
  }
}
