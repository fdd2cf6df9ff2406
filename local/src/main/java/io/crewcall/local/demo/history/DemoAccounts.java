package io.crewcall.local.demo.history;

/** The accounts that a newcomer signs in with. */
public final class DemoAccounts {
  public static final String ADMIN = "admin@demo.crewcall.test";
  public static final String BRAND = "brand@demo.crewcall.test";
  public static final String INFLUENCER = "influencer@demo.crewcall.test";
  public static final String CREW = "crew@demo.crewcall.test";

  private DemoAccounts() {}
}
