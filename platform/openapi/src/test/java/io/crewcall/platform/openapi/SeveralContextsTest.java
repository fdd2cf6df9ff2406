package io.crewcall.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.security.AccessRules;
import io.crewcall.testsupport.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Several services in one JVM, as in the compact mode: each documents its own records, although
 * swagger-core keeps the converters of all contexts in static fields.
 */
class SeveralContextsTest {

  @RestController
  static class PeopleController {
    record ReportRequest(String reason) {}

    @PostMapping("/people")
    void report(@RequestBody ReportRequest request) {}
  }

  @RestController
  static class BooksController {
    record ReportRequest(int pages) {}

    @PostMapping("/books")
    void report(@RequestBody ReportRequest request) {}
  }

  abstract static class Service {
    @Bean
    AccessRules accessRules() {
      return requests -> requests.requestMatchers("/**").permitAll();
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class People extends Service {
    @Bean
    PeopleController people() {
      return new PeopleController();
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Books extends Service {
    @Bean
    BooksController books() {
      return new BooksController();
    }
  }

  @Test
  void eachDocumentsItsOwnRecordOfACommonName() {
    try (ConfigurableApplicationContext people = start(People.class);
        ConfigurableApplicationContext books = start(Books.class)) {
      assertThat(bodyOf(people, "/people").propertyNames()).containsExactly("reason");
      assertThat(bodyOf(books, "/books").propertyNames()).containsExactly("pages");
    }
  }

  private static ConfigurableApplicationContext start(Class<?> service) {
    return new SpringApplicationBuilder(service)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--crewcall.security.issuer=http://issuer.example",
            "--crewcall.security.jwk-set-uri=http://issuer.example/keys");
  }

  /** The members of the record that an operation takes. */
  private static JsonNode bodyOf(ConfigurableApplicationContext service, String path) {
    int port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    JsonNode document = new Caller("http://127.0.0.1:" + port, null).get("/v3/api-docs").body();
    String schema =
        document
            .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content")
            .path("application/json")
            .path("schema")
            .path("$ref")
            .asString("#/none");
    return document.at(schema.substring(1)).path("properties");
  }
}
