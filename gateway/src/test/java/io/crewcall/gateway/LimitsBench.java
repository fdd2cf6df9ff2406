package io.crewcall.gateway;

import io.crewcall.gateway.Gateways.Running;
import io.crewcall.testsupport.TestDatabase;
import io.crewcall.testsupport.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What limits cost: two gateways in one JVM before the same service, one with limits that are
 * shared over PostgreSQL and one without, asked in turn. Run by {@code bench/gateway-limits.sh}.
 */
final class LimitsBench {
  private static final int CLIENTS = 8;
  private static final int USERS = 500;
  private static final int REQUESTS = Integer.getInteger("requests", 4_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 12);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> tokens = new ArrayList<>();

  private LimitsBench() {
    for (int i = 0; i < USERS; i++) {
      tokens.add(TestTokens.shared().bearer(UUID.randomUUID()));
    }
  }

  public static void main(String[] arguments) throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Running with =
            Gateways.start(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "crewcall.gateway.limits.user.requests=10000000");
        Running without = Gateways.start("crewcall.gateway.limits.enabled=false")) {
      new LimitsBench().compare(with.url(), without.url());
    }
    System.exit(0);
  }

  private void compare(String with, String without) throws Exception {
    round(with);
    round(without);
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      // Each of a pair goes first as often as the other.
      boolean withFirst = i % 2 == 0;
      double first = round(withFirst ? with : without);
      double second = round(withFirst ? without : with);
      double limited = withFirst ? first : second;
      double free = withFirst ? second : first;
      ratios[i] = limited / free;
      System.out.printf(
          "with limits %.0f requests/s, without %.0f: ratio %.3f%n", limited, free, ratios[i]);
    }
    Arrays.sort(ratios);
    System.out.printf(
        "median ratio of throughput with/without limits: %.3f (from %.3f to %.3f, %d pairs)%n",
        (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2, ratios[0], ratios[ROUNDS - 1], ROUNDS);
  }

  private double round(String gateway) throws Exception {
    long started = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> loads = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        loads.add(() -> load(gateway, number));
      }
      for (Future<Void> done : threads.invokeAll(loads)) {
        done.get();
      }
    }
    return REQUESTS / ((System.nanoTime() - started) / 1e9);
  }

  private Void load(String gateway, int number) throws Exception {
    for (int i = number; i < REQUESTS; i += CLIENTS) {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(gateway + "/api/v1/gigs"))
                  .header("Authorization", tokens.get(i % USERS))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("answered " + answer.statusCode());
      }
    }
    return null;
  }
}
