package io.crewcall.auth.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a client wants the person to be asked ({@code prompt} of OpenID Connect). No sign-in is
 * young enough for a {@code max_age} of a moment, so that asks for one, too.
 *
 * @param path and query of the request that says so
 * @param atOnce whether only a sign-in of this moment counts
 */
record PromptParameter(String path, String query, List<String> values, boolean atOnce) {
  private static final Set<String> SIGN_IN = Set.of("login", "select_account", "create");

  PromptParameter {
    values = List.copyOf(values);
  }

  static PromptParameter of(HttpServletRequest request) {
    String prompt = request.getParameter("prompt");
    String maxAge = request.getParameter("max_age");
    String query = request.getQueryString();
    return new PromptParameter(
        request.getRequestURI(),
        query == null ? "" : query,
        prompt == null ? List.of() : Arrays.asList(prompt.split(" ")),
        maxAge != null && maxAge.matches("0*[012]"));
  }

  boolean asksForSignIn() {
    return atOnce || values.stream().anyMatch(SIGN_IN::contains);
  }

  /** The person wants an account first (Initiating User Registration via OpenID Connect). */
  boolean asksForAccount() {
    return values.contains("create");
  }

  /** Where to go on after signing in, which need not be asked for again. */
  String addressOnceSignedIn() {
    if (!asksForSignIn()) {
      return query.isEmpty() ? path : path + "?" + query;
    }
    List<String> parameters = new ArrayList<>(Arrays.asList(query.split("&")));
    parameters.removeIf(
        parameter -> parameter.startsWith("prompt=") || atOnce && parameter.startsWith("max_age="));
    List<String> left = values.stream().filter(value -> !SIGN_IN.contains(value)).toList();
    if (left.contains("none") || left.contains("consent")) {
      parameters.add("prompt=" + (left.contains("none") ? "none" : "consent"));
    }
    return path + "?" + String.join("&", parameters);
  }
}
