package io.crewcall.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Adds each starter's {@code META-INF/crewcall/*.yaml} below everything else, so that a service
 * states only what is particular to it.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      List<Resource> found =
          new ArrayList<>(
              List.of(
                  new PathMatchingResourcePatternResolver(application.getClassLoader())
                      .getResources("classpath*:META-INF/crewcall/*.yaml")));
      found.sort(Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
      for (Resource resource : found) {
        for (PropertySource<?> source :
            new YamlPropertySourceLoader().load("crewcall " + resource.getFilename(), resource)) {
          environment.getPropertySources().addLast(source);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** After the service's own configuration files have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
