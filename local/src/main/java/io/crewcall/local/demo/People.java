package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Member;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the demo data. Each is signed in when it is needed, and again in time. */
final class People {
  /** Access tokens are good for ten minutes. */
  private static final Duration SIGNED_IN = Duration.ofMinutes(8);

  private static final int HANDLES = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private final String password;
  private final Journal journal;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  People(Api api, String password, Journal journal) {
    this.api = api;
    this.password = password;
    this.journal = journal;
  }

  /** Somebody, and when they signed in as {@link System#nanoTime} tells it. */
  private record Session(Person person, long since) {
    boolean isOld() {
      return System.nanoTime() - since > SIGNED_IN.toNanos();
    }
  }

  /** Makes the account unless it is there. */
  void join(Member who, List<String> roles) {
    ids.put(who.email(), journal.once("account:" + who.email(), () -> register(who, roles)));
  }

  /** Registers under the first handle that is free; the account may be there already. */
  private String register(Member who, List<String> roles) {
    for (int i = 1; i <= HANDLES; i++) {
      String handle = i == 1 ? who.handle() : who.handle() + ".x" + i;
      api.post(
              "/api/v1/auth/register",
              null,
              Map.of(
                  "email", who.email(),
                  "password", password,
                  "displayName", who.name(),
                  "handle", handle,
                  "roles", roles))
          .expect(201, 409);
      Optional<Session> session = signIn(who.email());
      if (session.isPresent()) {
        sessions.put(who.email(), session.get());
        return session.get().person().id();
      }
    }
    throw new IllegalStateException("no handle for " + who.email() + " is free");
  }

  /** Somebody who has joined, or was there before, signed in. */
  Person of(String address) {
    return sessions
        .compute(address, (_, known) -> known == null || known.isOld() ? signedIn(address) : known)
        .person();
  }

  Person of(Member who) {
    return of(who.email());
  }

  private Session signedIn(String address) {
    return signIn(address).orElseThrow(() -> new IllegalStateException("nobody is " + address));
  }

  private Optional<Session> signIn(String address) {
    long now = System.nanoTime();
    Api.Answer answer =
        api.post("/api/v1/auth/login", null, Map.of("email", address, "password", password))
            .expect(200, 401);
    if (answer.status() == 401) {
      return Optional.empty();
    }
    String token = answer.text("accessToken");
    Person person = new Person(subject(token), address, token);
    ids.put(address, person.id());
    return Optional.of(new Session(person, now));
  }

  /** Whose token it is. */
  private static String subject(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return JSON.readTree(claims).path("sub").asString();
  }

  /** The account's id, if there is such an account. */
  Optional<String> id(String address) {
    return Optional.ofNullable(ids.get(address));
  }
}
