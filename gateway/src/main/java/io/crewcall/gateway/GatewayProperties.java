package io.crewcall.gateway;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are, and who may call from a browser.
 *
 * @param services base address of each service by name, or several, of which the next is taken when
 *     nobody listens at one; every service of {@link Routes} is needed
 * @param health readiness address of each service by name
 * @param allowedOrigins origins of the dashboard for CORS, separated by blanks or commas; none by
 *     default
 * @param docsPublic whether the API document can be read without signing in
 * @param healthTimeout how long one service may take to tell its health
 * @param maxBody how large bodies may be
 * @param bodies how long they may be on their way, and how much memory they take
 * @param streams addresses where {@code text/event-stream} is answered for as long as one listens
 * @param patience with a service
 * @param oneCallerPercent how much one caller may take of the places before a service and of the
 *     memory for bodies: a user, or an address of strangers
 * @param particular addresses that are not like the others
 */
@ConfigurationProperties("crewcall.gateway")
record GatewayProperties(
    Map<String, List<URI>> services,
    @DefaultValue Map<String, URI> health,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("false") boolean docsPublic,
    @DefaultValue("2s") Duration healthTimeout,
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue Bodies bodies,
    @DefaultValue List<String> streams,
    @DefaultValue Patience patience,
    @DefaultValue("25") int oneCallerPercent,
    @DefaultValue List<Particular> particular) {

  /**
   * An address that is not like the others.
   *
   * @param path a pattern, as in {@link Routes}
   * @param maxBody how large its bodies may be
   * @param answer how long its answers may take
   */
  record Particular(String path, @Nullable DataSize maxBody, @Nullable Duration answer) {}

  /**
   * Bodies on their way between clients and the gateway.
   *
   * @param within how long a body may take
   * @param rate and a second more for each so much of it that came in
   * @param answerRate the same of bodies that go out: with a phone's worst network a picture still
   *     arrives
   * @param atOnce how many may come in at once; a quarter of them is for strangers
   * @param requestMemory of all bodies that come in at once
   * @param answerMemory of all bodies that go out at once
   */
  record Bodies(
      @DefaultValue("20s") Duration within,
      @DefaultValue("16KB") DataSize rate,
      @DefaultValue("4KB") DataSize answerRate,
      @DefaultValue("1000") int atOnce,
      @DefaultValue("16MB") DataSize requestMemory,
      @DefaultValue("32MB") DataSize answerMemory) {

    /**
     * @throws SocketTimeoutException when so much took too long
     */
    void checkRequest(long startedNanos, long bytes) throws SocketTimeoutException {
      check(startedNanos, bytes, rate);
    }

    /**
     * @throws SocketTimeoutException when so much took too long
     */
    void checkAnswer(long startedNanos, long bytes) throws SocketTimeoutException {
      check(startedNanos, bytes, answerRate);
    }

    private void check(long startedNanos, long bytes, DataSize perSecond)
        throws SocketTimeoutException {
      long allowed = within.toNanos() + TimeUnit.SECONDS.toNanos(1) * bytes / perSecond.toBytes();
      if (System.nanoTime() - startedNanos > allowed) {
        throw new SocketTimeoutException("a body was too slow");
      }
    }
  }

  GatewayProperties {
    services = Map.copyOf(services);
    health = Map.copyOf(health);
    allowedOrigins =
        allowedOrigins.stream().flatMap(one -> Stream.of(one.strip().split("\\s+"))).toList();
    streams = List.copyOf(streams);
    particular = List.copyOf(particular);
    if (allowedOrigins.stream().anyMatch(origin -> origin.contains("*"))) {
      throw new IllegalArgumentException("crewcall.gateway.allowed-origins are named one by one");
    }
    for (String service : Routes.services()) {
      if (!services.containsKey(service)) {
        throw new IllegalArgumentException("crewcall.gateway.services." + service + " is missing");
      }
    }
  }

  /** Base addresses of a service of {@link Routes}. */
  List<URI> service(String name) {
    return Objects.requireNonNull(services.get(name));
  }
}
