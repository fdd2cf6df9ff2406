package io.crewcall.gateway.limit;

/** What is counted, and by whom. The key never comes from a header that a client can choose. */
enum Policy {
  /** Requests without a token, by network address. */
  ADDRESS("address"),
  /** Requests of one signed-in user, by the verified token's subject. */
  USER("user"),
  /** Requests of one integrator's client, by the verified token's client. */
  CLIENT("client"),
  /** Attempts to sign in, register, refresh and the like, by network address. */
  SIGN_IN("sign-in"),
  /** Requests whose token was refused, by network address. */
  REFUSED_TOKEN("refused-token");

  private final String label;

  Policy(String label) {
    this.label = label;
  }

  /** The name in headers, metrics and the shared table. */
  String label() {
    return label;
  }
}
