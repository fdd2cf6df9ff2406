import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * What slow clients from one address do to everybody else: the latency of signed-in callers at a
 * constant rate (open model: a late answer does not delay the next request, and counts from when
 * its request was due), calm and under each attack in turn, and whether a breaker opened. Needs a
 * running platform with wide limits, as the local stack has them; makes two accounts and a picture.
 *
 * <pre>java bench/SlowClients.java [http://127.0.0.1:8080]</pre>
 *
 * <p>With {@code -D}: {@code connections} (2000), {@code seconds} of each phase (20), {@code rounds}
 * (3), {@code rate} a second (60), {@code from} (127.0.0.2, the attackers' address), {@code
 * signed-in} (false; attackers with an account of their own), {@code attacks} (bodies,
 * large-bodies, headers, readers, pipelines), {@code management} (the gateway's port + 100).
 */
public final class SlowClients {
  private static final int CONNECTIONS = Integer.getInteger("connections", 2000);
  private static final int SECONDS = Integer.getInteger("seconds", 20);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int RATE = Integer.getInteger("rate", 60);
  private static final String FROM = System.getProperty("from", "127.0.0.2");
  private static final boolean SIGNED_IN = Boolean.getBoolean("signed-in");
  private static final String[] ATTACKS =
      System.getProperty("attacks", "bodies,large-bodies,headers,readers,pipelines").split(",");
  private static final String PASSWORD = "seven green kettles";
  /** A read of each busy service, and a write that is refused for its content. */
  private static final List<String> CALLS =
      List.of(
          "GET /api/v1/users/me",
          "GET /api/v1/search/creators?q=film&limit=20",
          "GET /api/v1/media?limit=20",
          "GET /api/v1/gigs?limit=20",
          "POST /api/v1/brands");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI gateway;
  private final Person honest;
  private final Person attacker;

  private record Person(String email, String picture) {}

  private record Measured(double p50, double p99, double max, Map<String, Integer> answers) {}

  private SlowClients(URI gateway) throws Exception {
    this.gateway = gateway;
    this.honest = register();
    this.attacker = register();
  }

  public static void main(String[] arguments) throws Exception {
    // Each fifth request comes over a connection of its own.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
    URI gateway = URI.create(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080");
    new SlowClients(gateway).run();
  }

  private void run() throws Exception {
    System.out.printf(
        "%d connections from %s (%s), %d requests a second, %d s a phase%n",
        CONNECTIONS, FROM, SIGNED_IN ? "signed in" : "without a token", RATE, SECONDS);
    Map<String, List<Double>> ratios = new TreeMap<>();
    measure(SECONDS, "warm-up", logIn(honest));
    for (int round = 1; round <= ROUNDS; round++) {
      for (String attack : ATTACKS) {
        // Before the attack: strangers at the attackers' own address may not get in meanwhile.
        String token = logIn(honest);
        Measured calm = measure(SECONDS, "calm", token);
        Measured attacked;
        try (Attack slow = new Attack(attack)) {
          slow.await();
          attacked = measure(SECONDS, attack, token);
          System.out.println("    attackers: " + slow);
        }
        double ratio = attacked.p99 / calm.p99;
        ratios.computeIfAbsent(attack, a -> new ArrayList<>()).add(ratio);
        System.out.printf(Locale.ROOT, "    p99 / p99 of calm before: %.2f%n", ratio);
        Thread.sleep(3000);
      }
    }
    ratios.forEach((attack, all) -> {
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT, "%-12s ratio of p99: median %.2f of %s%n", attack, sorted[sorted.length / 2],
          Arrays.stream(sorted).mapToObj("%.2f"::formatted).toList());
    });
    System.exit(0);
  }

  // ------------------------------------------------------------------ the others

  private Measured measure(int seconds, String what, String token) throws Exception {
    int requests = seconds * RATE;
    double[] latency = new double[requests];
    Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    CountDownLatch left = new CountDownLatch(requests);
    Breakers breakers = new Breakers();
    long started = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      long due = started + i * TimeUnit.SECONDS.toNanos(1) / RATE;
      LockSupport.parkNanos(due - System.nanoTime());
      int number = i;
      Thread.ofVirtual()
          .start(
              () -> {
                answers.merge(call(number, "Bearer " + token), 1, Integer::sum);
                latency[number] = (System.nanoTime() - due) / 1e6;
                left.countDown();
              });
      if (i % RATE == 0) {
        breakers.look();
      }
    }
    left.await();
    Arrays.sort(latency);
    Measured measured =
        new Measured(
            latency[requests / 2], latency[requests * 99 / 100], latency[requests - 1], answers);
    System.out.printf(
        Locale.ROOT,
        "%-12s p50 %6.1f ms  p99 %7.1f ms  max %7.1f ms  answers %s  breakers open: %s%n",
        what, measured.p50, measured.p99, measured.max, answers, breakers.opened);
    return measured;
  }

  private String call(int number, String token) {
    String[] call = CALLS.get(number % CALLS.size()).split(" ");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(call[1]))
            .header("Authorization", token)
            .timeout(Duration.ofSeconds(30));
    if (call[0].equals("POST")) {
      request.header("Content-Type", "application/json");
      request.POST(HttpRequest.BodyPublishers.ofString("{\"companyName\":\"\"}"));
    }
    if (number / CALLS.size() % 5 == 0) {
      request.header("Connection", "close");
    }
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      return Integer.toString(status);
    } catch (IOException failed) {
      return failed.getClass().getSimpleName();
    } catch (InterruptedException stopped) {
      return "interrupted";
    }
  }

  /** As the gateway's metrics tell it; unknown where they cannot be read. */
  private final class Breakers {
    private static final Pattern OPEN =
        Pattern.compile("crewcall_gateway_breaker_open\\{.*upstream=\"([^\"]+)\".*} (?!0\\.0)\\S+");
    private final Map<String, Integer> opened = new TreeMap<>();

    void look() {
      int port = Integer.getInteger("management", gateway.getPort() + 100);
      URI metrics = URI.create("http://" + gateway.getHost() + ":" + port + "/actuator/prometheus");
      http.sendAsync(
              HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.ofString())
          .whenComplete((answer, failed) -> {
            synchronized (opened) {
              if (failed != null || answer.statusCode() != 200) {
                opened.merge("unknown", 1, Integer::sum);
                return;
              }
              Matcher matcher = OPEN.matcher(answer.body());
              while (matcher.find()) {
                opened.merge(matcher.group(1), 1, Integer::sum);
              }
            }
          });
    }
  }

  // ------------------------------------------------------------------ the attackers

  /** Keeps so many connections at it: who is turned away comes again. */
  private final class Attack implements AutoCloseable, Runnable {
    private final String kind;
    private final String token;
    private final InetSocketAddress to =
        new InetSocketAddress(gateway.getHost(), gateway.getPort());
    private final SocketChannel[] slow = new SocketChannel[CONNECTIONS];
    private final ByteBuffer some = ByteBuffer.allocate(64);
    private final Map<String, Integer> told = new TreeMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Thread thread = new Thread(this, "attack");
    private volatile boolean over;
    private volatile boolean complete;
    private int again;

    Attack(String kind) throws Exception {
      this.kind = kind;
      this.token = SIGNED_IN ? "Authorization: Bearer " + logIn(attacker) + "\r\n" : "";
      thread.start();
    }

    void await() throws InterruptedException {
      for (int i = 0; i < 300 && !complete; i++) {
        Thread.sleep(100);
      }
    }

    @Override
    public void run() {
      byte[] first = first();
      while (!over) {
        long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < slow.length && !over; i++) {
          try {
            if (slow[i] == null) {
              slow[i] = connect(first);
              open.incrementAndGet();
            } else {
              goOn(slow[i]);
            }
          } catch (IOException turnedAway) {
            close(i);
          }
        }
        complete = true;
        LockSupport.parkNanos(next - System.nanoTime());
      }
      for (int i = 0; i < slow.length; i++) {
        close(i);
      }
    }

    private byte[] first() {
      String body =
          "Host: localhost\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s";
      String address = SIGNED_IN ? "/api/v1/brands" : "/api/v1/auth/login";
      String head =
          switch (kind) {
            case "bodies" -> "POST " + address + " HTTP/1.1\r\n" + body.formatted(token, 900, "{");
            case "large-bodies" ->
                "POST " + address + " HTTP/1.1\r\n"
                    + body.formatted(token, 500_000, "{" + " ".repeat(100_000));
            case "headers" -> "GET /api/v1/users/me HTTP/1.1\r\nHost: localhost\r\n" + token;
            case "readers" ->
                "GET " + attacker.picture + " HTTP/1.1\r\nHost: localhost\r\n" + token + "\r\n";
            case "pipelines" ->
                ("GET /api/v1/search/creators?limit=100 HTTP/1.1\r\nHost: localhost\r\n" + token
                        + "\r\n")
                    .repeat(20);
            default -> throw new IllegalArgumentException(kind);
          };
      return head.getBytes(StandardCharsets.US_ASCII);
    }

    private SocketChannel connect(byte[] first) throws IOException {
      SocketChannel socket = SocketChannel.open();
      try {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        socket.bind(new InetSocketAddress(InetAddress.getByName(FROM), 0));
        socket.connect(to);
        socket.configureBlocking(false);
        socket.write(ByteBuffer.wrap(first));
        return socket;
      } catch (IOException refused) {
        socket.close();
        throw refused;
      }
    }

    private void goOn(SocketChannel socket) throws IOException {
      some.clear();
      if (kind.equals("readers") || kind.equals("pipelines")) {
        if (read(socket) < 0) {
          throw new IOException("closed");
        }
        return;
      }
      some.put((byte) 'x').flip();
      socket.write(some);
      some.clear();
      if (read(socket) != 0) {
        throw new IOException("answered");
      }
    }

    private int read(SocketChannel socket) throws IOException {
      int got = socket.read(some);
      if (got > 12 && some.get(0) == 'H' && some.get(1) == 'T') {
        told.merge(new String(some.array(), 9, 3, StandardCharsets.US_ASCII), 1, Integer::sum);
      }
      return got;
    }

    private void close(int i) {
      again++;
      if (slow[i] != null) {
        open.decrementAndGet();
        try {
          slow[i].close();
        } catch (IOException ignored) {
          // It is gone.
        }
        slow[i] = null;
      }
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      thread.join();
    }

    @Override
    public String toString() {
      return open + " connected, turned away " + again + " times, told " + told;
    }
  }

  // ------------------------------------------------------------------ the world

  private Person register() throws Exception {
    String handle = "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    String email = handle + "@bench.crewcall.test";
    String account =
        "{\"email\":\"%s\",\"password\":\"%s\",\"displayName\":\"Bench\","
            + "\"handle\":\"%s\",\"roles\":[\"BRAND\"]}";
    post("/api/v1/auth/register", account.formatted(email, PASSWORD, handle), null);
    return new Person(email, picture(logIn(new Person(email, ""))));
  }

  private String logIn(Person person) throws Exception {
    String proof = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email, PASSWORD);
    return field(post("/api/v1/auth/login", proof, null), "accessToken");
  }

  /** An answer of some megabytes. */
  private String picture(String token) throws Exception {
    BufferedImage noise = new BufferedImage(2400, 2400, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 2400 * 2400; i++) {
      noise.setRGB(i % 2400, i / 2400, random.nextInt());
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(noise, "jpeg", jpeg);
    String started =
        post(
            "/api/v1/media/uploads",
            "{\"contentType\":\"image/jpeg\",\"filename\":\"noise.jpg\",\"purpose\":\"AVATAR\",\"size\":%d}"
                .formatted(jpeg.size()),
            token);
    String id = field(started, "mediaId");
    sendForm(started, jpeg.toByteArray());
    post("/api/v1/media/" + id + "/complete", "{}", token);
    Pattern large = Pattern.compile("\"publicUrl\":\"[^\"]*(/api/v1/media/public/[^\"]*/large)\"");
    for (int i = 0; i < 120; i++) {
      Matcher address = large.matcher(get("/api/v1/media/" + id, token));
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the picture is not ready after a minute");
  }

  private void sendForm(String started, byte[] file) throws Exception {
    String boundary = "bench" + UUID.randomUUID();
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String fields = started.substring(started.indexOf("\"fields\":{") + 10);
    Matcher each = Pattern.compile("\"([^\"]+)\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(fields.substring(0, fields.indexOf('}')));
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    while (each.find()) {
      form.writeBytes((part.formatted(each.group(1), "") + each.group(2) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    form.writeBytes(part.formatted("file", "; filename=\"noise.jpg\"").getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(field(started, "url")))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
            .build();
    good(http.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private String post(String path, String body, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return good(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  private String get(String path, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build();
    return good(http.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private static String good(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    if (!field.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return field.group(1);
  }
}
