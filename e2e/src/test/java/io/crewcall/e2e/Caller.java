package io.crewcall.e2e;

/** The columns of the authorisation matrix, from the least to the most entitled. */
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
  OWNER("owner");

  private final String title;

  Caller(String title) {
    this.title = title;
  }

  /** As in the table's head. */
  String title() {
    return title;
  }
}
