package io.crewcall.media;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ground of the tests through HTTP: the whole service on real servers. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@Import(RequestStatements.class)
@RealServers(s3 = true, sharedContext = true)
public abstract class MediaServiceTest {
  @Autowired protected TestHttp http;
  @Autowired protected TestTokens tokens;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected RequestStatements statements;

  /** The jobs of this instance; a test that stops them finds them started afterwards. */
  @Autowired
  @Qualifier("jobScheduler")
  protected Lifecycle jobs;

  @AfterEach
  void jobsGoOn() {
    jobs.start();
  }

  protected MediaApi as(UUID userId) {
    return new MediaApi(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
  }

  /** Somebody new. */
  protected MediaApi somebody() {
    return as(UUID.randomUUID());
  }

  protected MediaApi nobody() {
    return new MediaApi(http.baseUrl(), null);
  }
}
