package io.crewcall.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.SecondInstance;
import io.crewcall.platform.security.SecurityProperties;
import io.crewcall.platform.security.TokenDecoder;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Keys change while two instances issue tokens and two services, whose keys are cached as
 * everywhere, check them: no token is refused, whichever key it has.
 */
@AuthServiceTest
class SigningKeyRotationTest {
  private static final String LEAD = "crewcall.auth.key-lead=3s";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private ConfigurableEnvironment environment;
  @Autowired private SigningKeyService firstKeys;

  private JwtDecoder service(String issuerBase) {
    return TokenDecoder.create(
        new SecurityProperties(
            tokens.issuer(), URI.create(issuerBase + "/oauth2/jwks"), "crewcall-api"));
  }

  @Test
  void noRequestFailsWhileKeysChange() throws Exception {
    try (SecondInstance second = SecondInstance.beside(environment, LEAD);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SigningKeyService secondKeys = second.bean(SigningKeyService.class);
      List<JwtDecoder> services = List.of(service(http.baseUrl()), service(second.baseUrl()));
      Person person = new AuthClient(http.baseUrl()).newPerson();
      AtomicBoolean stop = new AtomicBoolean();
      Queue<String> issued = new ConcurrentLinkedQueue<>();
      Queue<String> refused = new ConcurrentLinkedQueue<>();
      List<Future<?>> load = new ArrayList<>();
      for (String base : List.of(http.baseUrl(), second.baseUrl())) {
        for (int i = 0; i < 3; i++) {
          load.add(
              threads.submit(() -> {
                AuthClient client = new AuthClient(base);
                String refresh =
                    client.login(person.email(), AuthClient.PASSWORD).text("refreshToken");
                while (!stop.get()) {
                  AuthClient.Answer answer = client.refresh(refresh);
                  refresh = answer.text("refreshToken");
                  if (answer.status() != 200) {
                    refused.add(answer.response().body());
                    return;
                  }
                  issued.add(answer.text("accessToken"));
                  check(services, answer.text("accessToken"), refused);
                }
              }));
        }
      }
      await().until(() -> issued.size() > 30);
      String before = firstKeys.published().signingKeyId();
      secondKeys.rotate();
      assertThat(secondKeys.describe())
          .extracting(SigningKeyService.Described::use)
          .containsExactly(SigningKeyService.Use.NEXT, SigningKeyService.Use.SIGNING);

      // As the timer of each instance does, only more often.
      await()
          .pollInterval(Duration.ofMillis(300))
          .until(() -> {
            firstKeys.refresh();
            secondKeys.refresh();
            return !firstKeys.published().signingKeyId().equals(before)
                && !secondKeys.published().signingKeyId().equals(before);
          });
      int change = issued.size();
      await().until(() -> issued.size() > change + 30);
      stop.set(true);
      for (Future<?> one : load) {
        one.get();
      }

      assertThat(refused).isEmpty();
      Set<String> keys = new TreeSet<>();
      for (String token : issued) {
        keys.add(AuthClient.part(token, 0).path("kid").asString());
        // Those of the old key are good until they run out.
        check(services, token, refused);
      }
      assertThat(keys).hasSize(2).contains(before);
      assertThat(refused).isEmpty();
      assertThat(firstKeys.describe())
          .extracting(SigningKeyService.Described::use)
          .containsExactly(SigningKeyService.Use.SIGNING, SigningKeyService.Use.PREVIOUS);
    }
  }

  private static void check(List<JwtDecoder> services, String token, Queue<String> refused) {
    for (JwtDecoder service : services) {
      try {
        service.decode(token);
      } catch (JwtException failed) {
        refused.add(failed.toString());
      }
    }
  }
}
