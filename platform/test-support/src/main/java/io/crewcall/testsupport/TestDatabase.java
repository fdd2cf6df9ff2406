package io.crewcall.testsupport;

import io.crewcall.servers.Secrets;
import io.crewcall.testsupport.servers.SharedServers;
import java.util.UUID;

/**
 * An empty database of the shared PostgreSQL server for a test without Spring; closing it drops it.
 *
 * @param username its owner, who may open no other database
 */
public record TestDatabase(String name, String url, String username, String password)
    implements AutoCloseable {

  /** A new one. */
  public static TestDatabase create() {
    String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    String password = Secrets.generate();
    SharedServers.postgres().ensureDatabase(name, name, password);
    return new TestDatabase(name, SharedServers.postgres().jdbcUrl(name), name, password);
  }

  @Override
  public void close() {
    SharedServers.postgres().dropDatabase(name, username);
  }
}
