package io.crewcall.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The dashboard at "/", the creator app at "/app", and what they load. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebClientProperties.class)
class WebClientConfiguration implements WebMvcConfigurer {
  private static final String FOLDER = "crewcall-web/";

  /** After everything else that has an address. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  RouterFunction<ServerResponse> clientPages(WebClientProperties properties) {
    ClientPage dashboard = new ClientPage(FOLDER + "index.html", properties.storeOrigins());
    ClientPage app = new ClientPage(FOLDER + "app/index.html", properties.storeOrigins());
    return RouterFunctions.route(
        request ->
            request.method().equals(HttpMethod.GET)
                && ClientAddresses.isPage(request.path(), request.headers().firstHeader("Accept")),
        request -> (request.path().matches("/app(/.*)?") ? app : dashboard).answer(request));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(ClientAddresses.ASSETS + "**")
        .addResourceLocations("classpath:/" + FOLDER + "assets/")
        .setUseLastModified(false)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    registry
        .addResourceHandler(ClientAddresses.FILES.toArray(String[]::new))
        .addResourceLocations("classpath:/" + FOLDER)
        // Every build has the same time in its files.
        .setUseLastModified(false)
        .setEtagGenerator(WebClientConfiguration::tag)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
  }

  private static String tag(Resource file) {
    try {
      return "\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
