package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.RealServers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Ground of the tests of people who are signed in with a browser. */
@RealServers(sharedContext = true)
abstract class BrowserTest extends GatewayTest {
  static final String PROFESSIONS = "/api/v1/professions";
  static final String GIGS = "/api/v1/gigs";
  static final TestProvider PROVIDER = new TestProvider();
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @Autowired Environment environment;

  final UUID user = UUID.randomUUID();
  TestBrowser browser;

  @DynamicPropertySource
  static void webClient(DynamicPropertyRegistry properties) {
    properties.add("crewcall.gateway.session.client-secret", () -> TestProvider.SECRET);
    properties.add("crewcall.gateway.session.key", () -> KEY);
    properties.add("crewcall.gateway.session.provider", PROVIDER::uri);
    properties.add("crewcall.gateway.session.retention", () -> "200ms");
    properties.add("crewcall.gateway.session.answer", () -> "1s");
    // Outside of the profile local it means nothing.
    properties.add("crewcall.gateway.session.demo-sign-in", () -> "true");
  }

  @BeforeEach
  void begin() {
    PROVIDER.lifetime = 600;
    PROVIDER.lost.set(0);
    PROVIDER.renewals.set(0);
    browser = stranger();
  }

  TestBrowser stranger() {
    return new TestBrowser(PROVIDER, http.baseUrl());
  }

  /** A second gateway at the same database; later properties count. */
  Gateways.Running another(String... more) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "crewcall.gateway.session.client-secret=" + TestProvider.SECRET,
                "crewcall.gateway.session.key=" + KEY,
                "crewcall.gateway.session.provider=" + PROVIDER.uri(),
                "crewcall.gateway.session.answer=1s"));
    for (String name : List.of("url", "username", "password")) {
      String property = "spring.datasource." + name;
      properties.add(property + "=" + environment.getRequiredProperty(property));
    }
    properties.addAll(List.of(more));
    return Gateways.start(properties.toArray(String[]::new));
  }

  /** Whom the service took the caller for. */
  static String subject(Answer answer) {
    String[] parts = answer.expect(200).told("authorization").split("\\.");
    assertThat(parts).as("a token").hasSize(3);
    return JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("sub").asString();
  }
}
