package io.crewcall.testsupport;

import io.crewcall.testsupport.servers.Server;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link RealServers} on a test class. */
final class RealServersCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    RealServers wanted =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, RealServers.class);
    if (wanted == null) {
      return null;
    }
    String owner = wanted.sharedContext() ? "shared" : outermost(testClass).getName();
    return new RealServersCustomizer(servers(wanted), owner);
  }

  private static Set<Server> servers(RealServers wanted) {
    Set<Server> servers = EnumSet.noneOf(Server.class);
    if (wanted.postgres()) {
      servers.add(Server.POSTGRES);
    }
    if (wanted.kafka()) {
      servers.add(Server.KAFKA);
    }
    if (wanted.elasticsearch()) {
      servers.add(Server.ELASTICSEARCH);
    }
    if (wanted.s3()) {
      servers.add(Server.S3);
    }
    return servers;
  }

  /** Nested test classes share the context of the class around them. */
  static Class<?> outermost(Class<?> testClass) {
    Class<?> outer = testClass;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    return outer;
  }
}
