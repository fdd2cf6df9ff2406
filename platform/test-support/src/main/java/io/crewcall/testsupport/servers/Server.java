package io.crewcall.testsupport.servers;

/** A real server that tests may ask for. */
public enum Server {
  POSTGRES,
  KAFKA,
  ELASTICSEARCH,
  S3
}
