package io.crewcall.local.demo;

import java.util.List;
import java.util.Map;

/**
 * Somebody who is signed in.
 *
 * @param id the account's and user's id
 * @param token the access token
 */
public record Person(String id, String name, String token) {

  /** Signs up (or, when that was done before, only in). */
  public static Person join(
      Api api, String email, String password, String name, String handle, List<String> roles) {
    api.post(
            "/api/v1/auth/register",
            null,
            Map.of(
                "email", email,
                "password", password,
                "displayName", name,
                "handle", handle,
                "roles", roles))
        .expect(201, 409);
    return signIn(api, email, password);
  }

  /** Signs in. */
  public static Person signIn(Api api, String email, String password) {
    Person nameless = new Person("", "", token(api, email, password));
    Api.Answer me = api.get("/api/v1/users/me", nameless).expect(200);
    return new Person(me.text("id"), me.text("displayName"), nameless.token());
  }

  /** An access token. */
  static String token(Api api, String email, String password) {
    return api.post("/api/v1/auth/login", null, Map.of("email", email, "password", password))
        .expect(200)
        .text("accessToken");
  }
}
