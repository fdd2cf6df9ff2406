package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of the demo data. Each is signed in when it is needed, and again in time. */
final class People {
  /** Access tokens are good for ten minutes. */
  private static final Duration SIGNED_IN = Duration.ofMinutes(8);

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

  private String register(Member who, List<String> roles) {
    Api.Answer answer =
        api.post(
                "/api/v1/auth/register",
                null,
                Map.of(
                    "email", who.email(),
                    "password", password,
                    "displayName", who.name(),
                    "handle", who.handle(),
                    "roles", roles))
            .expect(201, 409);
    return answer.status() == 201
        ? answer.text("userId")
        : Person.signIn(api, who.email(), password).id();
  }

  /** Somebody who has joined, or was there before, signed in. */
  Person of(String address) {
    return sessions
        .compute(address, (_, known) -> known == null || known.isOld() ? signIn(address) : known)
        .person();
  }

  Person of(Member who) {
    return of(who.email());
  }

  private Session signIn(String address) {
    long now = System.nanoTime();
    String id = ids.get(address);
    Person person =
        id == null
            ? Person.signIn(api, address, password)
            : new Person(id, address, Person.token(api, address, password));
    ids.put(address, person.id());
    return new Session(person, now);
  }

  /** The account's id, if there is such an account. */
  Optional<String> id(String address) {
    return Optional.ofNullable(ids.get(address));
  }
}
