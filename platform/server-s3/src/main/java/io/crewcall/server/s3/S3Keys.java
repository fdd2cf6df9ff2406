package io.crewcall.server.s3;

/** The one pair of keys of this store. */
record S3Keys(String accessKey, String secretKey) {
  /** Without the secret key. */
  @Override
  public String toString() {
    return "S3Keys[" + accessKey + "]";
  }
}
