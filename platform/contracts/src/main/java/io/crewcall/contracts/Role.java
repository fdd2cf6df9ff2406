package io.crewcall.contracts;

/** What a person may be on the platform; one person may hold several at once. */
public enum Role {
  BRAND,
  INFLUENCER,
  CREATIVE,
  ADMIN
}
