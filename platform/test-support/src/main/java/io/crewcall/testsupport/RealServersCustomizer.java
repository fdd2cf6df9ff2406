package io.crewcall.testsupport;

import io.crewcall.testsupport.servers.Server;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Takes data of its own on the servers for one context, and tells the context where. Two contexts
 * are the same to Spring's cache when servers and owner are.
 *
 * @param owner the test class, or one name for all that share
 */
record RealServersCustomizer(Set<Server> servers, String owner) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    TestData data = TestData.take(servers);
    TestTokens tokens = TestTokens.shared();
    Map<String, Object> properties = data.properties();
    properties.put("crewcall.security.issuer", tokens.issuer());
    properties.put("crewcall.security.jwk-set-uri", tokens.jwkSetUri().toString());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("crewcall real servers", properties));

    var beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton("testTokens", tokens);
    beans.registerSingleton("testHttp", new TestHttp(context.getEnvironment(), tokens));
    // What is registered first is destroyed last: when pools and consumers are closed.
    beans.registerDisposableBean("testData", data::close);
    data.events()
        .ifPresent(events -> {
          beans.registerSingleton("testEvents", events);
          beans.registerDisposableBean("testEvents", events::close);
        });
  }
}
