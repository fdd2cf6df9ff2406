package io.crewcall.auth.page;

/** Where the pages are. */
public final class PagePaths {
  /** Where a browser signs in. */
  public static final String SIGN_IN = "/oauth2/login";

  /** What is left to say after a log-out. */
  public static final String SIGNED_OUT = SIGN_IN + "?signed-out";

  /** Shown before a third party's client gets anything. */
  public static final String CONSENT = "/oauth2/consent";

  /** Where a newcomer makes an account. */
  public static final String REGISTER = "/oauth2/register";

  static final String PASSWORD = "/oauth2/password";
  static final String NEW_PASSWORD = PASSWORD + "/code";
  static final String DENY = CONSENT + "/deny";
  static final String SWITCH = CONSENT + "/switch";
  static final String CODE = SIGN_IN + "/code";

  private PagePaths() {}
}
