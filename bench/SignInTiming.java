import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Whether the time of an answer tells if an address has an account: interleaved requests about known
 * and unknown addresses to auth-service itself, and the Mann-Whitney test over both. Needs a running
 * local stack, and the service's own port: it believes X-Forwarded-For from the loopback address,
 * which lets this program come from many addresses.
 *
 * <pre>java bench/SignInTiming.java [http://127.0.0.1:8081] [pairs]</pre>
 */
public final class SignInTiming {
  private static final String PASSWORD = "seven green kettles";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private int address;

  private SignInTiming(String base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8081";
    int pairs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    new SignInTiming(base).run(pairs);
  }

  private void run(int pairs) throws Exception {
    List<String> known = new ArrayList<>();
    for (int i = 0; i < pairs / 3 + 1; i++) {
      String handle = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
      register(handle + "@bench.crewcall.test", handle);
      known.add(handle + "@bench.crewcall.test");
    }
    // Three of each: below what is throttled.
    compare("sign-in, wrong password", pairs, i -> known.get(i / 3), this::wrongPassword);
    compare("password reset", Math.min(pairs, 200), i -> known.get(i / 3), this::reset);
    compare("registration", Math.min(pairs, 100), i -> known.get(i), this::registerAgain);
  }

  private interface Call {
    void to(String email) throws Exception;
  }

  private void compare(String what, int pairs, IntFunction<String> known, Call call)
      throws Exception {
    for (int i = 0; i < 10; i++) {
      call.to(unknown());
    }
    double[] of = new double[pairs];
    double[] ofNobody = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      // In turns, and each time the other one first.
      String somebody = known.apply(i);
      if (i % 2 == 0) {
        of[i] = time(call, somebody);
        ofNobody[i] = time(call, unknown());
      } else {
        ofNobody[i] = time(call, unknown());
        of[i] = time(call, somebody);
      }
    }
    double z = mannWhitney(of, ofNobody);
    System.out.printf(
        Locale.ROOT,
        "%-24s known %.2f ms, unknown %.2f ms (medians of %d), z = %+.2f: %s%n",
        what,
        median(of),
        median(ofNobody),
        pairs,
        z,
        Math.abs(z) < 1.96 ? "no difference seen" : "DIFFERENT at the 5 % level");
  }

  private static double time(Call call, String email) throws Exception {
    long began = System.nanoTime();
    call.to(email);
    return (System.nanoTime() - began) / 1e6;
  }

  private static String unknown() {
    return "n" + UUID.randomUUID().toString().replace("-", "").substring(0, 20) + "@bench.crewcall.test";
  }

  private void wrongPassword(String email) throws Exception {
    post("/api/v1/auth/login", "{\"email\":\"" + email + "\",\"password\":\"wrong " + email + "\"}", 401);
  }

  private void reset(String email) throws Exception {
    post("/api/v1/auth/password-reset", "{\"email\":\"" + email + "\"}", 202);
  }

  private void registerAgain(String email) throws Exception {
    register(email, "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
  }

  private void register(String email, String handle) throws Exception {
    post(
        "/api/v1/auth/register",
        "{\"email\":\"%s\",\"password\":\"%s\",\"displayName\":\"Bench\",\"handle\":\"%s\",\"roles\":[\"BRAND\"]}"
            .formatted(email, PASSWORD, handle),
        201);
  }

  private void post(String path, String body, int expected) throws Exception {
    address++;
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.18." + address / 250 % 250 + "." + (1 + address % 250))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The normal approximation of the rank sum test; times have no ties worth a correction. */
  private static double mannWhitney(double[] a, double[] b) {
    double wins = 0;
    for (double x : a) {
      for (double y : b) {
        wins += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    double mean = a.length * (double) b.length / 2;
    double deviation = Math.sqrt(a.length * (double) b.length * (a.length + b.length + 1) / 12);
    return (wins - mean) / deviation;
  }
}
