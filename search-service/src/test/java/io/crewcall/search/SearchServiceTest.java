package io.crewcall.search;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Ground of the tests: the whole service on a real Elasticsearch and a real Kafka. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(postgres = false, elasticsearch = true, sharedContext = true)
@Import(AheadClock.class)
public abstract class SearchServiceTest {
  @Autowired protected TestHttp http;
  @Autowired protected TestTokens tokens;
  @Autowired protected TestEvents events;
  @Autowired protected AheadClock clock;

  protected SearchApi somebody;

  @BeforeEach
  void signIn() {
    clock.ahead(Duration.ZERO);
    somebody = new SearchApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND));
  }

  /** A word that no other test uses. */
  protected static String newWord() {
    StringBuilder word = new StringBuilder("q");
    UUID random = UUID.randomUUID();
    for (char c : random.toString().replace("-", "").substring(0, 12).toCharArray()) {
      word.append((char) ('a' + Character.digit(c, 16)));
    }
    return word.toString();
  }

  protected static ConditionFactory soon() {
    return Awaitility.await();
  }
}
