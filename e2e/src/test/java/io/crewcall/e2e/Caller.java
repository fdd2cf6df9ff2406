package io.crewcall.e2e;

/**
 * The columns of the authorisation matrix: from the least to the most entitled, then those who come
 * with less than the owner has, or with what they no longer have.
 */
enum Caller {
  ANONYMOUS("anonymous"),
  OTHER("other"),
  BRAND("BRAND"),
  INFLUENCER("INFLUENCER"),
  CREATIVE("CREATIVE"),
  VIEWER("VIEWER"),
  READ_ONLY("read-only"),
  ADMIN("ADMIN"),
  MANAGER("MANAGER"),
  BRAND_OWNER("OWNER"),
  OWNER("owner"),
  /** An application of somebody else's that the owner lets read. */
  PARTNER_READING("partner, read"),
  /** An application of somebody else's that the owner lets read and write. */
  PARTNER("partner, write"),
  /** Was a manager of the brand. */
  FORMER("former"),
  /** Blocked by the owner and by the worker. */
  BLOCKED("blocked");

  private final String title;

  Caller(String title) {
    this.title = title;
  }

  /** As in the table's head. */
  String title() {
    return title;
  }
}
